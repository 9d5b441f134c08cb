use aws_sdk_cloudwatch::Client;
use aws_sdk_cloudwatch::types::{MetricDatum, StandardUnit, StatisticSet};
use clap::Parser;

use super::{dimension, filled};
use crate::aws::query;
use crate::cli::values::{Map, Time, map};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<PutMetricData>("mon-put-data");

/// Add a value, or a set of statistics, to a metric of your own.
#[derive(Parser)]
struct PutMetricData {
    /// Namespace of the metric.
    #[arg(long, short = 'n')]
    namespace: String,
    /// Name of the metric.
    #[arg(long, short = 'm')]
    metric_name: String,
    /// Dimensions of the metric.
    #[arg(long, short = 'd')]
    dimensions: Option<Map>,
    /// Moment of the measurement, such as 2013-05-07T18:46:16Z; now by default.
    #[arg(long, short = 't')]
    timestamp: Option<Time>,
    /// The value.
    #[arg(long, short = 'v')]
    value: Option<String>,
    /// Statistics over many values, in place of --value.
    #[arg(
        long = "statisticValues",
        short = 's',
        value_name = "\"SampleCount=value,Sum=value,Maximum=value,Minimum=value\"",
        value_parser = map("SampleCount* Sum* Maximum* Minimum*")
    )]
    statistic_values: Option<Map>,
    /// Unit of the value, such as Percent.
    #[arg(long, short = 'u')]
    unit: Option<StandardUnit>,
}

impl Command for PutMetricData {
    type Client = Client;

    async fn call(
        Self { namespace, metric_name, dimensions, timestamp, value, statistic_values, unit }: Self,
        client: Client,
    ) -> Result<Report> {
        // What is no number is sent as it is, for the service to refuse: so did the original.
        let mut texts = Vec::new();
        let mut number = |name: &str, text: Option<String>| {
            let text = text?;
            let number = text.parse().ok().filter(|number: &f64| number.is_finite());
            if number.is_none() {
                texts.push((format!("MetricData.member.1.{name}"), text));
            }
            number
        };
        let value = number("Value", value);
        let mut statistic = |values: &Map, name| number(&format!("StatisticValues.{name}"), values.get(name));
        let statistics = statistic_values.map(|values| {
            StatisticSet::builder()
                .set_sample_count(statistic(&values, "SampleCount"))
                .set_sum(statistic(&values, "Sum"))
                .set_maximum(statistic(&values, "Maximum"))
                .set_minimum(statistic(&values, "Minimum"))
                .build()
        });
        let datum = MetricDatum::builder()
            .metric_name(metric_name)
            .set_dimensions(filled(dimensions, dimension))
            .set_timestamp(timestamp.map(|time| time.0))
            .set_value(value)
            .set_statistic_values(statistics)
            .set_unit(unit)
            .build();
        client
            .put_metric_data()
            .namespace(namespace)
            .metric_data(datum)
            .customize()
            .mutate_request(move |request| query::add(request, &texts))
            .send()
            .await?;
        Ok(Report::rows([]))
    }
}
