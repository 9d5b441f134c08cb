use aws_sdk_autoscaling::Client;
use clap::Parser;

use super::{PAGE, Paging, rows};
use crate::cli::ARGUMENTS;
use crate::cli::values::Time;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, page_size};

pub const COMMAND: Entry = entry::<DescribeScheduledActions>("as-describe-scheduled-actions");

/// List scheduled actions.
#[derive(Parser)]
struct DescribeScheduledActions {
    /// Names of the actions; all without any.
    #[arg(long, value_name = "ScheduledActionNames", help_heading = ARGUMENTS)]
    names: Option<Vec<String>>,
    /// Group whose actions to list.
    #[arg(long, short = 'g')]
    auto_scaling_group: Option<String>,
    /// Earliest start of the actions.
    #[arg(long)]
    start_time: Option<Time>,
    /// Latest start of the actions.
    #[arg(long)]
    end_time: Option<Time>,
    #[command(flatten)]
    paging: Paging,
}

impl Command for DescribeScheduledActions {
    type Client = Client;

    async fn call(
        Self { names, auto_scaling_group, start_time, end_time, paging: Paging { max_records, token } }: Self,
        client: Client,
    ) -> Result<Report> {
        let pages = client
            .describe_scheduled_actions()
            .set_scheduled_action_names(names)
            .set_auto_scaling_group_name(auto_scaling_group)
            .set_start_time(start_time.map(|time| time.0))
            .set_end_time(end_time.map(|time| time.0))
            .set_next_token(token)
            .into_paginator()
            .page_size(page_size(max_records, PAGE))
            .send();
        let actions =
            Report::pages(pages, max_records, |page| page.scheduled_update_group_actions().iter().map(rows::scheduled_action).collect());
        Ok(actions.or("No Scheduled Actions found"))
    }
}
