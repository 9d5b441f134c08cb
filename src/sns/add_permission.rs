use aws_sdk_sns::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<AddPermission>("sns-add-permission");

/// Let other accounts use a topic.
#[derive(Parser)]
struct AddPermission {
    /// ARN of the topic.
    #[arg(long, value_name = "TopicArn", help_heading = ARGUMENTS)]
    topic_arn: String,
    /// Name of the permission, for removing it.
    #[arg(long)]
    label: String,
    /// Accounts that get the permission.
    #[arg(long)]
    aws_account_id: List,
    /// Actions they may call, such as Publish.
    #[arg(long)]
    action_name: List,
}

impl Command for AddPermission {
    type Client = Client;

    async fn call(Self { topic_arn, label, aws_account_id, action_name }: Self, client: Client) -> Result<Report> {
        client
            .add_permission()
            .topic_arn(topic_arn)
            .label(label)
            .set_aws_account_id(Some(aws_account_id.0))
            .set_action_name(Some(action_name.0))
            .send()
            .await?;
        Ok(Report::done("Permission added."))
    }
}
