use aws_sdk_sns::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<ConfirmSubscription>("sns-confirm-subscription");

/// Confirm a subscription and print its ARN.
#[derive(Parser)]
struct ConfirmSubscription {
    /// ARN of the topic.
    #[arg(long, value_name = "TopicArn", help_heading = ARGUMENTS)]
    topic_arn: String,
    /// Token from the confirmation message.
    #[arg(long)]
    token: String,
    /// Accepted for old scripts; only the owner may unsubscribe anyway.
    #[arg(long, default_value_t = true)]
    authenticate_on_unsubscribe: bool,
}

impl Command for ConfirmSubscription {
    type Client = Client;

    async fn call(Self { topic_arn, token, authenticate_on_unsubscribe }: Self, client: Client) -> Result<Report> {
        let subscription = client
            .confirm_subscription()
            .topic_arn(topic_arn)
            .token(token)
            .authenticate_on_unsubscribe(authenticate_on_unsubscribe.to_string())
            .send()
            .await?;
        let arn = subscription.subscription_arn().map(|arn| Row::new("").col("SUBSCRIPTION ARN", arn));
        Ok(Report::rows(arn).or("Confirmation failed."))
    }
}
