use aws_sdk_cloudwatch::Client;
use aws_sdk_cloudwatch::types::{ComparisonOperator, StandardUnit, Statistic};
use clap::Parser;
use clap::builder::BoolishValueParser;

use super::{dimension, filled};
use crate::cli::ARGUMENTS;
use crate::cli::values::{List, Map};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<PutMetricAlarm>("mon-put-metric-alarm");

/// Create or update an alarm that watches a metric.
#[derive(Parser)]
struct PutMetricAlarm {
    /// Name of the alarm.
    #[arg(long, value_name = "AlarmName", help_heading = ARGUMENTS)]
    alarm_name: String,
    /// Name of the metric.
    #[arg(long)]
    metric_name: String,
    /// Namespace of the metric, such as AWS/EC2.
    #[arg(long)]
    namespace: String,
    /// What to compare: Average, Maximum, Minimum, SampleCount or Sum.
    #[arg(long)]
    statistic: Statistic,
    /// Seconds over which the statistic is taken, a multiple of 60.
    #[arg(long)]
    period: i32,
    /// Value to compare with.
    #[arg(long)]
    threshold: f64,
    /// How to compare: GreaterThanThreshold, GreaterThanOrEqualToThreshold, LessThanThreshold or LessThanOrEqualToThreshold.
    #[arg(long)]
    comparison_operator: ComparisonOperator,
    /// Periods in a row that must compare so.
    #[arg(long)]
    evaluation_periods: i32,
    /// Description of the alarm.
    #[arg(long)]
    alarm_description: Option<String>,
    /// Dimensions of the metric.
    #[arg(long)]
    dimensions: Option<Map>,
    /// Unit of the metric, such as Percent.
    #[arg(long)]
    unit: Option<StandardUnit>,
    /// Whether the alarm acts when its state changes: true, the default, or false.
    #[arg(long, value_parser = BoolishValueParser::new())]
    actions_enabled: Option<bool>,
    /// ARNs of scaling policies and topics to call when the state becomes ALARM.
    #[arg(long)]
    alarm_actions: Option<List>,
    /// ARNs to call when the state becomes OK.
    #[arg(long)]
    ok_actions: Option<List>,
    /// ARNs to call when the state becomes INSUFFICIENT_DATA.
    #[arg(long)]
    insufficient_data_actions: Option<List>,
}

impl Command for PutMetricAlarm {
    type Client = Client;

    async fn call(
        Self {
            alarm_name,
            metric_name,
            namespace,
            statistic,
            period,
            threshold,
            comparison_operator,
            evaluation_periods,
            alarm_description,
            dimensions,
            unit,
            actions_enabled,
            alarm_actions,
            ok_actions,
            insufficient_data_actions,
        }: Self,
        client: Client,
    ) -> Result<Report> {
        client
            .put_metric_alarm()
            .alarm_name(alarm_name)
            .metric_name(metric_name)
            .namespace(namespace)
            .statistic(statistic)
            .period(period)
            .threshold(threshold)
            .comparison_operator(comparison_operator)
            .evaluation_periods(evaluation_periods)
            .set_alarm_description(alarm_description)
            .set_dimensions(filled(dimensions, dimension))
            .set_unit(unit)
            .set_actions_enabled(actions_enabled)
            .set_alarm_actions(alarm_actions.map(|list| list.0))
            .set_ok_actions(ok_actions.map(|list| list.0))
            .set_insufficient_data_actions(insufficient_data_actions.map(|list| list.0))
            .send()
            .await?;
        Ok(Report::done("OK-Created Alarm"))
    }
}
