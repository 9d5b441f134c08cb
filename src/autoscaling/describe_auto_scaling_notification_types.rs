use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<DescribeAutoScalingNotificationTypes>("as-describe-auto-scaling-notification-types");

/// List the types of notifications that groups send.
#[derive(Parser)]
struct DescribeAutoScalingNotificationTypes {}

impl Command for DescribeAutoScalingNotificationTypes {
    type Client = Client;

    async fn call(Self {}: Self, client: Client) -> Result<Report> {
        let types = client.describe_auto_scaling_notification_types().send().await?;
        let rows = types
            .auto_scaling_notification_types()
            .iter()
            .map(|kind| Row::new("NOTIFICATION-TYPE").col("NOTIFICATION-TYPE-NAME", kind.as_str()));
        Ok(Report::rows(rows).or("No AutoScaling notification types found"))
    }
}
