use aws_sdk_cloudwatch::Client;
use aws_sdk_cloudwatch::types::StateValue;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<SetAlarmState>("mon-set-alarm-state");

/// Put an alarm into a state until its metric is looked at again.
#[derive(Parser)]
struct SetAlarmState {
    /// Name of the alarm.
    #[arg(long, value_name = "AlarmName", help_heading = ARGUMENTS)]
    alarm_name: String,
    /// The state: OK, ALARM or INSUFFICIENT_DATA.
    // Amazon's guide wrote `--state`, which is the beginning of three options.
    #[arg(long, alias = "state")]
    state_value: StateValue,
    /// Why, for people.
    #[arg(long)]
    state_reason: String,
    /// Why, for programs, in JSON.
    #[arg(long)]
    state_reason_data: Option<String>,
}

impl Command for SetAlarmState {
    type Client = Client;

    async fn call(Self { alarm_name, state_value, state_reason, state_reason_data }: Self, client: Client) -> Result<Report> {
        client
            .set_alarm_state()
            .alarm_name(alarm_name)
            .state_value(state_value)
            .state_reason(state_reason)
            .set_state_reason_data(state_reason_data)
            .send()
            .await?;
        Ok(Report::done("OK-Set alarm state value"))
    }
}
