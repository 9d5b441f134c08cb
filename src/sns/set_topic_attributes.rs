use aws_sdk_sns::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<SetTopicAttributes>("sns-set-topic-attributes");

/// Change an attribute of a topic.
#[derive(Parser)]
struct SetTopicAttributes {
    /// ARN of the topic.
    #[arg(long, value_name = "TopicArn", help_heading = ARGUMENTS)]
    topic_arn: String,
    /// Name of the attribute, such as DisplayName.
    #[arg(long)]
    attribute_name: String,
    /// The new value; empty by default.
    #[arg(long)]
    attribute_value: Option<String>,
}

impl Command for SetTopicAttributes {
    type Client = Client;

    async fn call(Self { topic_arn, attribute_name, attribute_value }: Self, client: Client) -> Result<Report> {
        client
            .set_topic_attributes()
            .topic_arn(topic_arn)
            .attribute_name(attribute_name)
            .attribute_value(attribute_value.unwrap_or_default())
            .send()
            .await?;
        Ok(Report::done("Attribute set."))
    }
}
