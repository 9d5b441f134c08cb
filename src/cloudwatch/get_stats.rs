use std::time::{Duration, SystemTime};

use aws_sdk_cloudwatch::Client;
use aws_sdk_cloudwatch::types::StandardUnit;
use clap::Parser;

use super::{dimension, filled, rows};
use crate::cli::ARGUMENTS;
use crate::cli::values::{List, Map, Time};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<GetMetricStatistics>("mon-get-stats");

/// Print statistics of a metric, oldest first.
#[derive(Parser)]
struct GetMetricStatistics {
    /// Name of the metric.
    #[arg(long, short = 'm', value_name = "MetricName", help_heading = ARGUMENTS)]
    metric_name: String,
    /// First moment, such as 2013-05-07T18:46:16Z; an hour ago by default.
    #[arg(long)]
    start_time: Option<Time>,
    /// Moment to stop before; now by default.
    #[arg(long)]
    end_time: Option<Time>,
    /// Seconds that each line sums up, a multiple of 60.
    #[arg(long, short = 'p', default_value_t = 60)]
    period: i32,
    /// What to print: Average, Maximum, Minimum, SampleCount, Sum.
    #[arg(long, short = 's')]
    statistics: List,
    /// Only data of this unit, such as Percent.
    #[arg(long, short = 'u')]
    unit: Option<StandardUnit>,
    /// Namespace of the metric, such as AWS/EC2.
    #[arg(long, short = 'n')]
    namespace: String,
    /// Dimensions of the metric.
    #[arg(long, short = 'd')]
    dimensions: Option<Map>,
}

impl Command for GetMetricStatistics {
    type Client = Client;

    async fn call(
        Self { metric_name, start_time, end_time, period, statistics, unit, namespace, dimensions }: Self,
        client: Client,
    ) -> Result<Report> {
        let now = SystemTime::now();
        let hour = Duration::from_secs(3600);
        let reply = client
            .get_metric_statistics()
            .metric_name(metric_name)
            .start_time(start_time.map_or_else(|| (now - hour).into(), |time| time.0))
            .end_time(end_time.map_or_else(|| now.into(), |time| time.0))
            .period(period)
            .set_statistics(Some(statistics.map(|name| name.into())))
            .set_unit(unit)
            .namespace(namespace)
            .set_dimensions(filled(dimensions, dimension))
            .send()
            .await?;
        let mut datapoints = reply.datapoints.unwrap_or_default();
        datapoints.sort_by_key(|datapoint| datapoint.timestamp);
        Ok(Report::rows(datapoints.iter().map(rows::datapoint)))
    }
}
