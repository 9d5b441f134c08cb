use aws_sdk_autoscaling::Client;
use clap::Parser;

use super::{PAGE, Paging, rows};
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, page_size};

pub const COMMAND: Entry = entry::<DescribeScalingActivities>("as-describe-scaling-activities");

/// List what happened to Auto Scaling groups, the latest first.
#[derive(Parser)]
struct DescribeScalingActivities {
    /// Group whose activities to list.
    #[arg(long, short = 'g')]
    auto_scaling_group: Option<String>,
    /// Ids of the activities; all without any.
    #[arg(long, value_name = "ActivityIds", help_heading = ARGUMENTS)]
    activity_ids: Option<Vec<String>>,
    #[command(flatten)]
    paging: Paging,
}

impl Command for DescribeScalingActivities {
    type Client = Client;

    async fn call(
        Self { auto_scaling_group, activity_ids, paging: Paging { max_records, token } }: Self,
        client: Client,
    ) -> Result<Report> {
        let pages = client
            .describe_scaling_activities()
            .set_auto_scaling_group_name(auto_scaling_group)
            .set_activity_ids(activity_ids)
            .set_next_token(token)
            .into_paginator()
            .page_size(page_size(max_records, PAGE))
            .send();
        let activities = Report::pages(pages, max_records, |page| page.activities().iter().map(rows::activity).collect());
        Ok(activities.or("No activities found"))
    }
}
