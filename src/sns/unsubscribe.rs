use aws_sdk_sns::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<Unsubscribe>("sns-unsubscribe");

/// End a subscription.
#[derive(Parser)]
struct Unsubscribe {
    /// ARN of the subscription.
    #[arg(long, value_name = "SubscriptionArn", help_heading = ARGUMENTS)]
    subscription_arn: String,
}

impl Command for Unsubscribe {
    type Client = Client;

    async fn call(Self { subscription_arn }: Self, client: Client) -> Result<Report> {
        client.unsubscribe().subscription_arn(subscription_arn).send().await?;
        Ok(Report::done("Unsubscribed."))
    }
}
