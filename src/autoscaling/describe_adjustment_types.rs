use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<DescribeAdjustmentTypes>("as-describe-adjustment-types");

/// List the types of scaling adjustments.
#[derive(Parser)]
struct DescribeAdjustmentTypes {}

impl Command for DescribeAdjustmentTypes {
    type Client = Client;

    async fn call(Self {}: Self, client: Client) -> Result<Report> {
        let types = client.describe_adjustment_types().send().await?;
        let rows = types
            .adjustment_types()
            .iter()
            .map(|kind| Row::new("ADJUSTMENT-TYPE").col("ADJUSTMENT-TYPE-NAME", kind.adjustment_type()));
        Ok(Report::rows(rows).or("No adjustment types found"))
    }
}
