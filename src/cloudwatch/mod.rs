//! CloudWatch: `mon-*`.

mod delete_alarms;
mod describe_alarm_history;
mod describe_alarms;
mod describe_alarms_for_metric;
mod disable_alarm_actions;
mod enable_alarm_actions;
mod get_stats;
mod list_metrics;
mod put_data;
mod put_metric_alarm;
mod rows;
mod set_alarm_state;

use aws_sdk_cloudwatch::types::Dimension;
use clap::Args;

use crate::cli::values::Map;
use crate::command::{Dialect, Family};

/// The most records the service puts on one page.
const PAGE: i32 = 100;

pub const FAMILY: Family = Family {
    prefix: "mon",
    title: "CloudWatch",
    version: "Amazon CloudWatch CLI version 1.0.13.4 (API 2010-08-01)",
    dialect: Dialect::Service,
    endpoint_prefix: "monitoring",
    url_variables: &["AWS_CLOUDWATCH_URL"],
    region_variable: "EC2_REGION",
    home: ("AWS_CLOUDWATCH_HOME", "cloudwatch"),
    short_headers: false,
    short_force: true,
    errors_drop_prefix: false,
    local: &["mon-cmd", "mon-version"],
    commands: &[
        delete_alarms::COMMAND,
        describe_alarm_history::COMMAND,
        describe_alarms::COMMAND,
        describe_alarms_for_metric::COMMAND,
        disable_alarm_actions::COMMAND,
        enable_alarm_actions::COMMAND,
        get_stats::COMMAND,
        list_metrics::COMMAND,
        put_data::COMMAND,
        put_metric_alarm::COMMAND,
        set_alarm_state::COMMAND,
    ],
};

/// The options of commands whose result comes in pages.
#[derive(Args)]
struct Paging {
    /// Most records to list; all by default.
    #[arg(long)]
    max_records: Option<usize>,
    /// Continue where a former reply ended.
    #[arg(long)]
    next_token: Option<String>,
}

/// The dimensions of `--dimensions` that have a value: one without a value was never sent.
fn filled<D>(given: Option<Map>, dimension: impl Fn(String, String) -> D) -> Option<Vec<D>> {
    let pairs = given?.0.into_iter().filter(|(_, value)| !value.is_empty());
    let dimensions: Vec<D> = pairs.map(|(name, value)| dimension(name, value)).collect();
    (!dimensions.is_empty()).then_some(dimensions)
}

fn dimension(name: String, value: String) -> Dimension {
    Dimension::builder().name(name).value(value).build()
}
