use aws_sdk_sns::Client;
use clap::Parser;

use super::rows;
use crate::aws::Wire;
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<GetSubscriptionAttributes>("sns-get-subscription-attributes");

/// Print the attributes of a subscription.
#[derive(Parser)]
struct GetSubscriptionAttributes {
    /// ARN of the subscription.
    #[arg(long, value_name = "SubscriptionArn", help_heading = ARGUMENTS)]
    subscription_arn: String,
}

impl Command for GetSubscriptionAttributes {
    type Client = Client;

    async fn call(Self { subscription_arn }: Self, client: Client) -> Result<Report> {
        let wire = Wire::default();
        let call = client.get_subscription_attributes().subscription_arn(subscription_arn).customize();
        let reply = call.interceptor(wire.clone()).send().await?;
        Ok(Report::rows(rows::attributes(reply.attributes(), &wire)).or("No attributes found."))
    }
}
