use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::Time;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<PutScheduledUpdateGroupAction>("as-put-scheduled-update-group-action");

/// Create or update an action that changes the size of a group at a given time.
#[derive(Parser)]
struct PutScheduledUpdateGroupAction {
    /// Name of the action.
    #[arg(long, short = 'n', value_name = "ScheduledActionName", help_heading = ARGUMENTS)]
    name: String,
    /// Group to change.
    #[arg(long, short = 'g')]
    auto_scaling_group: String,
    /// Elder name of --start-time, sent as that too: the service no longer heeds the elder.
    #[arg(long, short = 't')]
    time: Option<Time>,
    /// When to start.
    #[arg(long, short = 'b')]
    start_time: Option<Time>,
    /// When to end, if it recurs.
    #[arg(long, short = 'e')]
    end_time: Option<Time>,
    /// When to repeat, as in crontab: "0 9 * * *".
    #[arg(long, short = 'r')]
    recurrence: Option<String>,
    /// Fewest instances.
    #[arg(long)]
    min_size: Option<i32>,
    /// Most instances.
    #[arg(long)]
    max_size: Option<i32>,
    /// Instances the group should have.
    #[arg(long)]
    desired_capacity: Option<i32>,
}

impl Command for PutScheduledUpdateGroupAction {
    type Client = Client;

    async fn call(
        Self { name, auto_scaling_group, time, start_time, end_time, recurrence, min_size, max_size, desired_capacity }: Self,
        client: Client,
    ) -> Result<Report> {
        client
            .put_scheduled_update_group_action()
            .scheduled_action_name(name)
            .auto_scaling_group_name(auto_scaling_group)
            .set_time(time.map(|time| time.0))
            .set_start_time(start_time.or(time).map(|time| time.0))
            .set_end_time(end_time.map(|time| time.0))
            .set_recurrence(recurrence)
            .set_min_size(min_size)
            .set_max_size(max_size)
            .set_desired_capacity(desired_capacity)
            .send()
            .await?;
        Ok(Report::done("OK-Put Scheduled Update Group Action"))
    }
}
