use aws_sdk_sns::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<Publish>("sns-publish");

/// Send a message to the subscribers of a topic and print its id.
#[derive(Parser)]
struct Publish {
    /// ARN of the topic.
    #[arg(long, value_name = "TopicArn", help_heading = ARGUMENTS)]
    topic_arn: String,
    /// The message.
    #[arg(long)]
    message: String,
    /// json if the message is a JSON object with a text per protocol and one called default.
    #[arg(long)]
    message_structure: Option<String>,
    /// Subject line, for email.
    #[arg(long)]
    subject: Option<String>,
}

impl Command for Publish {
    type Client = Client;

    async fn call(Self { topic_arn, message, message_structure, subject }: Self, client: Client) -> Result<Report> {
        let published = client
            .publish()
            .topic_arn(topic_arn)
            .message(message)
            .set_message_structure(message_structure)
            .set_subject(subject)
            .send()
            .await?;
        let id = published.message_id().map(|id| Row::new("").col("MESSAGE ID", id));
        Ok(Report::rows(id).or("No message publised."))
    }
}
