use aws_sdk_cloudwatch::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DisableAlarmActions>("mon-disable-alarm-actions");

/// Stop alarms from acting when their state changes.
#[derive(Parser)]
struct DisableAlarmActions {
    /// Names of the alarms.
    #[arg(long, value_name = "AlarmNames", help_heading = ARGUMENTS)]
    alarm_name: Option<Vec<String>>,
}

impl Command for DisableAlarmActions {
    type Client = Client;

    async fn call(Self { alarm_name }: Self, client: Client) -> Result<Report> {
        client.disable_alarm_actions().set_alarm_names(alarm_name).send().await?;
        Ok(Report::done("OK-Changed Alarms"))
    }
}
