use aws_sdk_cloudwatch::Client;
use aws_sdk_cloudwatch::types::{StandardUnit, Statistic};
use clap::Parser;

use super::{dimension, filled, rows};
use crate::aws::query;
use crate::cli::values::Map;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DescribeAlarmsForMetric>("mon-describe-alarms-for-metric");

/// List the alarms that watch one metric.
#[derive(Parser)]
struct DescribeAlarmsForMetric {
    /// Name of the metric.
    #[arg(long)]
    metric_name: String,
    /// Namespace of the metric, such as AWS/EC2.
    #[arg(long)]
    namespace: String,
    /// Only alarms over this statistic: Average, Maximum, Minimum, SampleCount or Sum.
    #[arg(long)]
    statistic: Option<Statistic>,
    /// Only alarms over periods of this many seconds.
    #[arg(long)]
    period: Option<i32>,
    /// Sent for old scripts; the service never filtered by it.
    #[arg(long)]
    alarm_description: Option<String>,
    /// Only alarms over the metric with these dimensions.
    #[arg(long)]
    dimensions: Option<Map>,
    /// Only alarms over this unit, such as Percent.
    #[arg(long)]
    unit: Option<StandardUnit>,
}

impl Command for DescribeAlarmsForMetric {
    type Client = Client;

    async fn call(
        Self { metric_name, namespace, statistic, period, alarm_description, dimensions, unit }: Self,
        client: Client,
    ) -> Result<Report> {
        let reply = client
            .describe_alarms_for_metric()
            .metric_name(metric_name)
            .namespace(namespace)
            .set_statistic(statistic)
            .set_period(period)
            .set_dimensions(filled(dimensions, dimension))
            .set_unit(unit)
            .customize()
            .mutate_request(move |request| query::add(request, alarm_description.iter().map(|text| ("AlarmDescription", text))))
            .send()
            .await?;
        Ok(Report::rows(reply.metric_alarms().iter().map(rows::alarm)).or("No alarms found"))
    }
}
