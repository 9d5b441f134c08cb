use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteLaunchConfiguration>("as-delete-launch-config");

/// Delete a launch configuration.
#[derive(Parser)]
struct DeleteLaunchConfiguration {
    /// Name of the launch configuration.
    #[arg(long, short = 'l', value_name = "LaunchConfigurationName", help_heading = ARGUMENTS)]
    launch_config: String,
}

impl Command for DeleteLaunchConfiguration {
    type Client = Client;
    const CONFIRM: Option<&'static str> = Some("Are you sure you want to delete this launch configuration? [Ny]");

    async fn call(Self { launch_config }: Self, client: Client) -> Result<Report> {
        client.delete_launch_configuration().launch_configuration_name(launch_config).send().await?;
        Ok(Report::done("OK-Deleted launch configuration"))
    }
}
