use aws_sdk_sns::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<RemovePermission>("sns-remove-permission");

/// Take a permission back.
#[derive(Parser)]
struct RemovePermission {
    /// ARN of the topic.
    #[arg(long, value_name = "TopicArn", help_heading = ARGUMENTS)]
    topic_arn: String,
    /// Name of the permission.
    #[arg(long)]
    label: String,
}

impl Command for RemovePermission {
    type Client = Client;

    async fn call(Self { topic_arn, label }: Self, client: Client) -> Result<Report> {
        client.remove_permission().topic_arn(topic_arn).label(label).send().await?;
        Ok(Report::done("Permission removed."))
    }
}
