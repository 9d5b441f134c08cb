use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<DescribeScalingProcessTypes>("as-describe-process-types");

/// List the scaling processes that can be suspended.
#[derive(Parser)]
struct DescribeScalingProcessTypes {}

impl Command for DescribeScalingProcessTypes {
    type Client = Client;

    async fn call(Self {}: Self, client: Client) -> Result<Report> {
        let types = client.describe_scaling_process_types().send().await?;
        let rows = types.processes().iter().map(|kind| Row::new("PROCESS").col("PROCESS-NAME", kind.process_name()));
        Ok(Report::rows(rows).or("No scaling processes found"))
    }
}
