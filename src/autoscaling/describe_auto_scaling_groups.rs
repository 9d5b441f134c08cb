use aws_sdk_autoscaling::Client;
use clap::Parser;

use super::{PAGE, Paging, rows};
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, page_size};

pub const COMMAND: Entry = entry::<DescribeAutoScalingGroups>("as-describe-auto-scaling-groups");

/// List Auto Scaling groups with their instances, suspended processes, metrics and tags.
#[derive(Parser)]
struct DescribeAutoScalingGroups {
    /// Names of the groups; all without any.
    #[arg(long, value_name = "AutoScalingGroupNames", help_heading = ARGUMENTS)]
    auto_scaling_group: Option<Vec<String>>,
    #[command(flatten)]
    paging: Paging,
}

impl Command for DescribeAutoScalingGroups {
    type Client = Client;

    async fn call(Self { auto_scaling_group, paging: Paging { max_records, token } }: Self, client: Client) -> Result<Report> {
        let pages = client
            .describe_auto_scaling_groups()
            .set_auto_scaling_group_names(auto_scaling_group)
            .set_next_token(token)
            .into_paginator()
            .page_size(page_size(max_records, PAGE))
            .send();
        let groups = Report::pages(pages, max_records, |page| page.auto_scaling_groups().iter().map(rows::group).collect());
        Ok(groups.or("No AutoScalingGroups found"))
    }
}
