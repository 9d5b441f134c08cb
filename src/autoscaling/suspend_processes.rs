use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<SuspendProcesses>("as-suspend-processes");

/// Suspend scaling processes of a group.
#[derive(Parser)]
struct SuspendProcesses {
    /// Name of the group.
    #[arg(long, value_name = "AutoScalingGroupName", help_heading = ARGUMENTS)]
    auto_scaling_group: String,
    /// Processes to suspend; all by default.
    #[arg(long)]
    processes: Option<List>,
}

impl Command for SuspendProcesses {
    type Client = Client;

    async fn call(Self { auto_scaling_group, processes }: Self, client: Client) -> Result<Report> {
        client
            .suspend_processes()
            .auto_scaling_group_name(auto_scaling_group)
            .set_scaling_processes(processes.map(|processes| processes.0))
            .send()
            .await?;
        Ok(Report::done("OK-Processes Suspended"))
    }
}
