use aws_sdk_cloudwatch::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteAlarms>("mon-delete-alarms");

/// Delete alarms.
#[derive(Parser)]
struct DeleteAlarms {
    /// Names of the alarms.
    #[arg(long, value_name = "AlarmNames", help_heading = ARGUMENTS)]
    alarm_name: Option<Vec<String>>,
}

impl Command for DeleteAlarms {
    type Client = Client;
    const CONFIRM: Option<&'static str> = Some("Are you sure you want to delete these Alarms? [Ny]");

    async fn call(Self { alarm_name }: Self, client: Client) -> Result<Report> {
        client.delete_alarms().set_alarm_names(alarm_name).send().await?;
        Ok(Report::done("OK-Deleted alarms"))
    }
}
