use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<ExecutePolicy>("as-execute-policy");

/// Run a scaling policy.
#[derive(Parser)]
struct ExecutePolicy {
    /// Name or ARN of the policy.
    #[arg(long, value_name = "PolicyName", help_heading = ARGUMENTS)]
    name: String,
    /// Group of the policy.
    #[arg(long, short = 'g')]
    auto_scaling_group: Option<String>,
    /// Do nothing while the cooldown lasts.
    #[arg(long, short = 'h')]
    honor_cooldown: bool,
    /// Act at once, cooldown or not (the default).
    #[arg(long, short = 'H')]
    no_honor_cooldown: bool,
}

impl Command for ExecutePolicy {
    type Client = Client;

    async fn call(Self { name, auto_scaling_group, honor_cooldown, no_honor_cooldown: _ }: Self, client: Client) -> Result<Report> {
        client
            .execute_policy()
            .policy_name(name)
            .set_auto_scaling_group_name(auto_scaling_group)
            .honor_cooldown(honor_cooldown)
            .send()
            .await?;
        Ok(Report::done("OK-Executed Policy"))
    }
}
