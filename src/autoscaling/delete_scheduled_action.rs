use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteScheduledAction>("as-delete-scheduled-action");

/// Delete a scheduled action.
#[derive(Parser)]
struct DeleteScheduledAction {
    /// Group of the action.
    #[arg(long, short = 'g')]
    auto_scaling_group: String,
    /// Name of the action.
    #[arg(long, short = 'n', value_name = "ScheduledActionName", help_heading = ARGUMENTS)]
    name: String,
}

impl Command for DeleteScheduledAction {
    type Client = Client;
    const CONFIRM: Option<&'static str> = Some("Are you sure you want to delete this Scheduled Action? [Ny]");

    async fn call(Self { auto_scaling_group, name }: Self, client: Client) -> Result<Report> {
        client
            .delete_scheduled_action()
            .auto_scaling_group_name(auto_scaling_group)
            .scheduled_action_name(name)
            .send()
            .await?;
        Ok(Report::done("OK-Deleted Scheduled Action"))
    }
}
