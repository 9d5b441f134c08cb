use aws_sdk_sns::Client;
use clap::Parser;

use super::rows;
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<CreateTopic>("sns-create-topic");

/// Create a topic and print its ARN.
#[derive(Parser)]
struct CreateTopic {
    /// Name of the topic.
    #[arg(long, value_name = "Name", help_heading = ARGUMENTS)]
    name: String,
}

impl Command for CreateTopic {
    type Client = Client;

    async fn call(Self { name }: Self, client: Client) -> Result<Report> {
        let topic = client.create_topic().name(name).send().await?;
        Ok(Report::rows(topic.topic_arn().map(rows::topic_arn)).or("No topic created."))
    }
}
