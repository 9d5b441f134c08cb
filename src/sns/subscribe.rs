use aws_sdk_sns::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<Subscribe>("sns-subscribe");

/// Ask to receive the messages of a topic.
#[derive(Parser)]
struct Subscribe {
    /// ARN of the topic.
    #[arg(long, value_name = "TopicArn", help_heading = ARGUMENTS)]
    topic_arn: String,
    /// How to deliver: http, https, email, email-json, sms, sqs, lambda.
    #[arg(long)]
    protocol: String,
    /// Where to deliver: URL, address, number or ARN, as --protocol says.
    #[arg(long)]
    endpoint: String,
}

impl Command for Subscribe {
    type Client = Client;

    async fn call(Self { topic_arn, protocol, endpoint }: Self, client: Client) -> Result<Report> {
        client.subscribe().topic_arn(topic_arn).protocol(protocol).endpoint(endpoint).send().await?;
        Ok(Report::done("Subscription request received."))
    }
}
