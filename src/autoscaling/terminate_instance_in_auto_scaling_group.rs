use aws_sdk_autoscaling::Client;
use clap::{ArgGroup, Parser};

use super::rows;
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<TerminateInstanceInAutoScalingGroup>("as-terminate-instance-in-auto-scaling-group");

/// One of them must be given, and not both: what becomes of the group's capacity has no default.
const CAPACITY: [&str; 2] = ["decrement_desired_capacity", "no_decrement_desired_capacity"];

/// Terminate an instance of a group.
#[derive(Parser)]
#[command(group = ArgGroup::new("capacity").args(CAPACITY).required(true))]
struct TerminateInstanceInAutoScalingGroup {
    /// Id of the instance.
    #[arg(long, short = 'i', value_name = "InstanceId", help_heading = ARGUMENTS)]
    instance: String,
    /// Let the group shrink by one.
    #[arg(long, short = 'd')]
    decrement_desired_capacity: bool,
    /// Let the group launch another instance.
    #[arg(long, short = 'D')]
    no_decrement_desired_capacity: bool,
}

impl Command for TerminateInstanceInAutoScalingGroup {
    type Client = Client;
    const CONFIRM: Option<&'static str> = Some("Are you sure you want to terminate this instance?  [Ny]");

    async fn call(Self { instance, decrement_desired_capacity, no_decrement_desired_capacity: _ }: Self, client: Client) -> Result<Report> {
        let terminated = client
            .terminate_instance_in_auto_scaling_group()
            .instance_id(instance)
            .should_decrement_desired_capacity(decrement_desired_capacity)
            .send()
            .await?;
        Ok(Report::rows(terminated.activity().map(rows::termination)).or("InProgress- Terminating the instance"))
    }
}
