use aws_sdk_autoscaling::Client;
use clap::Parser;

use super::{INSTANCES_PAGE, Paging, rows};
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, page_size};

pub const COMMAND: Entry = entry::<DescribeAutoScalingInstances>("as-describe-auto-scaling-instances");

/// List the instances of Auto Scaling groups.
#[derive(Parser)]
struct DescribeAutoScalingInstances {
    /// Ids of the instances; all without any.
    #[arg(long, value_name = "InstanceIds", help_heading = ARGUMENTS)]
    instances: Option<Vec<String>>,
    #[command(flatten)]
    paging: Paging,
}

impl Command for DescribeAutoScalingInstances {
    type Client = Client;

    async fn call(Self { instances, paging: Paging { max_records, token } }: Self, client: Client) -> Result<Report> {
        let pages = client
            .describe_auto_scaling_instances()
            .set_instance_ids(instances)
            .set_next_token(token)
            .into_paginator()
            .page_size(page_size(max_records, INSTANCES_PAGE))
            .send();
        let instances = Report::pages(pages, max_records, |page| page.auto_scaling_instances().iter().map(rows::instance).collect());
        Ok(instances.or("No instances found"))
    }
}
