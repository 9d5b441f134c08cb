use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<PutNotificationConfiguration>("as-put-notification-configuration");

/// Send notifications of a group to a topic.
#[derive(Parser)]
struct PutNotificationConfiguration {
    /// Name of the group.
    #[arg(long, short = 'g', value_name = "AutoScalingGroupName", help_heading = ARGUMENTS)]
    auto_scaling_group: String,
    /// ARN of the topic.
    #[arg(long, short = 't')]
    topic_arn: String,
    /// Notifications to send: autoscaling:EC2_INSTANCE_LAUNCH, say.
    #[arg(long, short = 'n')]
    notification_types: List,
}

impl Command for PutNotificationConfiguration {
    type Client = Client;

    async fn call(Self { auto_scaling_group, topic_arn, notification_types }: Self, client: Client) -> Result<Report> {
        client
            .put_notification_configuration()
            .auto_scaling_group_name(auto_scaling_group)
            .topic_arn(topic_arn)
            .set_notification_types(Some(notification_types.0))
            .send()
            .await?;
        Ok(Report::done("OK-Put Notification Configuration"))
    }
}
