use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeletePolicy>("as-delete-policy");

/// Delete a scaling policy.
#[derive(Parser)]
struct DeletePolicy {
    /// Name or ARN of the policy.
    #[arg(long, value_name = "PolicyName", help_heading = ARGUMENTS)]
    name: String,
    /// Group of the policy.
    #[arg(long, short = 'g')]
    auto_scaling_group: Option<String>,
}

impl Command for DeletePolicy {
    type Client = Client;
    const CONFIRM: Option<&'static str> = Some("Are you sure you want to delete this policy? [Ny]");

    async fn call(Self { name, auto_scaling_group }: Self, client: Client) -> Result<Report> {
        client.delete_policy().policy_name(name).set_auto_scaling_group_name(auto_scaling_group).send().await?;
        Ok(Report::done("OK-Deleted Policy"))
    }
}
