//! The lines of `mon-*`: one function per kind, none with a keyword (facts: `options-mon.md`).

use aws_sdk_cloudwatch::operation::list_metrics::ListMetricsOutput;
use aws_sdk_cloudwatch::types::{AlarmHistoryItem, CompositeAlarm, Datapoint, Dimension, Metric, MetricAlarm};

use crate::output::{Row, braces, list, time};

pub fn alarm(alarm: &MetricAlarm) -> Row {
    // An alarm over an expression names the first metric in it. Source: the original.
    let first = alarm.metrics().iter().find_map(|query| query.metric_stat());
    let metric = first.and_then(|stat| stat.metric());
    let dimensions = metric.map_or(alarm.dimensions(), Metric::dimensions);
    Row::new("")
        .col("ALARM", alarm.alarm_name())
        .long("DESCRIPTION", alarm.alarm_description())
        .col("STATE", alarm.state_value())
        .long("STATE_REASON", alarm.state_reason())
        .long("STATE_REASON_DATA", alarm.state_reason_data())
        .long("ENABLED", alarm.actions_enabled())
        .long("OK_ACTIONS", list(alarm.ok_actions()))
        .clipped("ALARM_ACTIONS", 40, list(alarm.alarm_actions()))
        .long("INSUFFICIENT_DATA_ACTIONS", list(alarm.insufficient_data_actions()))
        .col("NAMESPACE", alarm.namespace().or(metric.and_then(Metric::namespace)))
        .col("METRIC_NAME", alarm.metric_name().or(metric.and_then(Metric::metric_name)))
        .long("DIMENSIONS", pairs(dimensions))
        .col("PERIOD", alarm.period().or(first.and_then(|stat| stat.period())))
        .col("STATISTIC", alarm.statistic())
        .long("UNIT", alarm.unit())
        .col("EVAL_PERIODS", alarm.evaluation_periods())
        .col("COMPARISON", alarm.comparison_operator())
        .col("THRESHOLD", alarm.threshold())
}

/// An alarm over other alarms: an alarm that watches no metric.
pub fn composite_alarm(composite: &CompositeAlarm) -> Row {
    let shared = MetricAlarm::builder()
        .set_alarm_name(composite.alarm_name.clone())
        .set_alarm_description(composite.alarm_description.clone())
        .set_state_value(composite.state_value.clone())
        .set_state_reason(composite.state_reason.clone())
        .set_state_reason_data(composite.state_reason_data.clone())
        .set_actions_enabled(composite.actions_enabled)
        .set_ok_actions(composite.ok_actions.clone())
        .set_alarm_actions(composite.alarm_actions.clone())
        .set_insufficient_data_actions(composite.insufficient_data_actions.clone());
    alarm(&shared.build())
}

pub fn event(event: &AlarmHistoryItem) -> Row {
    Row::new("")
        .col("ALARM", event.alarm_name())
        .col("TIMESTAMP", time(event.timestamp()))
        .col("TYPE", event.history_item_type())
        .clipped("SUMMARY", 100, event.history_summary())
        .long("DATA", event.history_data())
}

pub fn datapoint(datapoint: &Datapoint) -> Row {
    let moment = time(datapoint.timestamp()).map(|text| text.replace('T', " ").replace('Z', ""));
    Row::new("")
        .col("Time", moment)
        .col("SampleCount", datapoint.sample_count())
        .col("Average", datapoint.average())
        .col("Sum", datapoint.sum())
        .col("Minimum", datapoint.minimum())
        .col("Maximum", datapoint.maximum())
        .col("Unit", datapoint.unit())
}

/// A page of metrics by name, whatever the case; the original sorted page by page, too, and took the accounts that own
/// the metrics for metrics (recordings: mon-list-metrics).
pub fn metrics(page: &ListMetricsOutput) -> Vec<Row> {
    let metrics = page.metrics().iter().map(|metric| (metric.metric_name(), self::metric(metric)));
    let accounts = page.owning_accounts().iter().map(|id| (Some(id.as_str()), account(id)));
    let mut rows: Vec<(Option<&str>, Row)> = metrics.chain(accounts).collect();
    rows.sort_by_cached_key(|(name, _)| name.map(str::to_lowercase));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn metric(metric: &Metric) -> Row {
    Row::new("")
        .col("Metric Name", metric.metric_name())
        .col("Namespace", metric.namespace())
        .col("Dimensions", pairs(metric.dimensions()))
}

fn account(id: &str) -> Row {
    Row::new("")
        .col("Metric Name", id)
        .col("Namespace", None::<&str>)
        .col("Dimensions", None::<&str>)
        .table_only()
}

/// `{InstanceId=i-1,Zone=a}`.
fn pairs(dimensions: &[Dimension]) -> Option<String> {
    let pairs = dimensions
        .iter()
        .map(|dimension| (dimension.name().unwrap_or_default(), dimension.value().map(str::to_owned)));
    braces((!dimensions.is_empty()).then(|| pairs.collect()))
}
