use aws_sdk_sns::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteTopic>("sns-delete-topic");

/// Delete a topic with its subscriptions.
#[derive(Parser)]
struct DeleteTopic {
    /// ARN of the topic.
    #[arg(long, value_name = "TopicArn", help_heading = ARGUMENTS)]
    topic_arn: String,
}

impl Command for DeleteTopic {
    type Client = Client;
    const CONFIRM: Option<&'static str> = Some("Are you sure you want to delete this topic? [Ny]");

    async fn call(Self { topic_arn }: Self, client: Client) -> Result<Report> {
        client.delete_topic().topic_arn(topic_arn).send().await?;
        Ok(Report::done("Topic deleted."))
    }
}
