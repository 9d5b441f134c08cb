use aws_sdk_sns::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<SetSubscriptionAttributes>("sns-set-subscription-attributes");

/// Change an attribute of a subscription.
#[derive(Parser)]
struct SetSubscriptionAttributes {
    /// ARN of the subscription.
    #[arg(long, value_name = "SubscriptionArn", help_heading = ARGUMENTS)]
    subscription_arn: String,
    /// Name of the attribute, such as DeliveryPolicy.
    #[arg(long)]
    attribute_name: String,
    /// The new value; empty by default.
    #[arg(long)]
    attribute_value: Option<String>,
}

impl Command for SetSubscriptionAttributes {
    type Client = Client;

    async fn call(Self { subscription_arn, attribute_name, attribute_value }: Self, client: Client) -> Result<Report> {
        client
            .set_subscription_attributes()
            .subscription_arn(subscription_arn)
            .attribute_name(attribute_name)
            .attribute_value(attribute_value.unwrap_or_default())
            .send()
            .await?;
        Ok(Report::done("Attribute set."))
    }
}
