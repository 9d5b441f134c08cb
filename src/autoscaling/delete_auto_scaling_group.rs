use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteAutoScalingGroup>("as-delete-auto-scaling-group");

/// Delete an Auto Scaling group.
#[derive(Parser)]
struct DeleteAutoScalingGroup {
    /// Name of the group.
    #[arg(long, value_name = "AutoScalingGroupName", help_heading = ARGUMENTS)]
    auto_scaling_group: String,
    /// Delete the group with its instances, without waiting for them to terminate.
    #[arg(long, short = 'd')]
    force_delete: bool,
}

impl Command for DeleteAutoScalingGroup {
    type Client = Client;
    const CONFIRM: Option<&'static str> = Some("Are you sure you want to delete this AutoScalingGroup? [Ny]");

    async fn call(Self { auto_scaling_group, force_delete }: Self, client: Client) -> Result<Report> {
        client
            .delete_auto_scaling_group()
            .auto_scaling_group_name(auto_scaling_group)
            .force_delete(force_delete)
            .send()
            .await?;
        Ok(Report::done("OK-Deleted AutoScalingGroup"))
    }
}
