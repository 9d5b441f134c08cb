use aws_sdk_cloudwatch::Client;
use aws_sdk_cloudwatch::types::HistoryItemType;
use clap::Parser;

use super::{PAGE, Paging, rows};
use crate::cli::ARGUMENTS;
use crate::cli::values::Time;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, page_size};

pub const COMMAND: Entry = entry::<DescribeAlarmHistory>("mon-describe-alarm-history");

/// List what happened to alarms.
#[derive(Parser)]
struct DescribeAlarmHistory {
    /// Name of the alarm; all by default.
    #[arg(long, value_name = "AlarmName", help_heading = ARGUMENTS)]
    alarm_name: Option<String>,
    /// Only one kind of event: ConfigurationUpdate, StateUpdate or Action.
    #[arg(long)]
    history_item_type: Option<HistoryItemType>,
    /// Only events since this moment, such as 2013-05-07T18:46:16Z.
    #[arg(long)]
    start_date: Option<Time>,
    /// Only events until this moment.
    #[arg(long)]
    end_date: Option<Time>,
    #[command(flatten)]
    paging: Paging,
}

impl Command for DescribeAlarmHistory {
    type Client = Client;

    async fn call(
        Self { alarm_name, history_item_type, start_date, end_date, paging: Paging { max_records, next_token } }: Self,
        client: Client,
    ) -> Result<Report> {
        let pages = client
            .describe_alarm_history()
            .set_alarm_name(alarm_name)
            .set_history_item_type(history_item_type)
            .set_start_date(start_date.map(|time| time.0))
            .set_end_date(end_date.map(|time| time.0))
            .set_next_token(next_token)
            .into_paginator()
            .page_size(page_size(max_records, PAGE))
            .send();
        let events = Report::pages(pages, max_records, |page| page.alarm_history_items().iter().map(rows::event).collect());
        Ok(events.or("No items found"))
    }
}
