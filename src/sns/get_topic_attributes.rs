use aws_sdk_sns::Client;
use clap::Parser;

use super::rows;
use crate::aws::Wire;
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<GetTopicAttributes>("sns-get-topic-attributes");

/// Print the attributes of a topic.
#[derive(Parser)]
struct GetTopicAttributes {
    /// ARN of the topic.
    #[arg(long, value_name = "TopicArn", help_heading = ARGUMENTS)]
    topic_arn: String,
}

impl Command for GetTopicAttributes {
    type Client = Client;

    async fn call(Self { topic_arn }: Self, client: Client) -> Result<Report> {
        let wire = Wire::default();
        let call = client.get_topic_attributes().topic_arn(topic_arn).customize();
        let reply = call.interceptor(wire.clone()).send().await?;
        Ok(Report::rows(rows::attributes(reply.attributes(), &wire)).or("No attributes found."))
    }
}
