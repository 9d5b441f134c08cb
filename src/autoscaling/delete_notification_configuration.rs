use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteNotificationConfiguration>("as-delete-notification-configuration");

/// Stop sending notifications of a group to a topic.
#[derive(Parser)]
struct DeleteNotificationConfiguration {
    /// Name of the group.
    #[arg(long, short = 'g', value_name = "AutoScalingGroupName", help_heading = ARGUMENTS)]
    auto_scaling_group: String,
    /// ARN of the topic.
    #[arg(long, short = 't')]
    topic_arn: String,
}

impl Command for DeleteNotificationConfiguration {
    type Client = Client;
    const CONFIRM: Option<&'static str> = Some("Are you sure you want to delete this notification configuration? [Ny]");

    async fn call(Self { auto_scaling_group, topic_arn }: Self, client: Client) -> Result<Report> {
        client
            .delete_notification_configuration()
            .auto_scaling_group_name(auto_scaling_group)
            .topic_arn(topic_arn)
            .send()
            .await?;
        Ok(Report::done("OK-Deleted Notification Configuration"))
    }
}
