use aws_sdk_cloudwatch::Client;
use aws_sdk_cloudwatch::types::{AlarmType, StateValue};
use clap::Parser;

use super::{PAGE, Paging, rows};
use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, page_size};

pub const COMMAND: Entry = entry::<DescribeAlarms>("mon-describe-alarms");

/// List alarms with their state and what they watch.
#[derive(Parser)]
struct DescribeAlarms {
    /// Names of the alarms; all without any.
    #[arg(long, value_name = "AlarmNames", help_heading = ARGUMENTS)]
    alarm_name: Option<Vec<String>>,
    /// Only alarms whose name starts with this text.
    #[arg(long)]
    alarm_name_prefix: Option<String>,
    /// Only alarms in this state: OK, ALARM or INSUFFICIENT_DATA.
    #[arg(long)]
    state_value: Option<StateValue>,
    /// Only alarms with an action whose ARN starts with this text.
    #[arg(long)]
    action_prefix: Option<String>,
    /// Alarms of these types: MetricAlarm, which is the default, and CompositeAlarm, which the original did not know.
    #[arg(long)]
    alarm_types: Option<List>,
    #[command(flatten)]
    paging: Paging,
}

impl Command for DescribeAlarms {
    type Client = Client;

    async fn call(
        Self { alarm_name, alarm_name_prefix, state_value, action_prefix, alarm_types, paging: Paging { max_records, next_token } }: Self,
        client: Client,
    ) -> Result<Report> {
        let pages = client
            .describe_alarms()
            .set_alarm_names(alarm_name)
            .set_alarm_name_prefix(alarm_name_prefix)
            .set_state_value(state_value)
            .set_action_prefix(action_prefix)
            .set_alarm_types(alarm_types.map(|types| types.map(|name| AlarmType::from(name))))
            .set_next_token(next_token)
            .into_paginator()
            .page_size(page_size(max_records, PAGE))
            .send();
        let alarms = Report::pages(pages, max_records, |page| {
            let composite = page.composite_alarms().iter().map(rows::composite_alarm);
            page.metric_alarms().iter().map(rows::alarm).chain(composite).collect()
        });
        Ok(alarms.or("No alarms found"))
    }
}
