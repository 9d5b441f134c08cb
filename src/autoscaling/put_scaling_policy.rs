use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<PutScalingPolicy>("as-put-scaling-policy");

/// Create or update a scaling policy and print its ARN.
#[derive(Parser)]
struct PutScalingPolicy {
    /// Name of the policy.
    #[arg(long, short = 'n', value_name = "PolicyName", help_heading = ARGUMENTS)]
    name: String,
    /// Group that the policy scales.
    #[arg(long, short = 'g')]
    auto_scaling_group: String,
    /// Instances to add (or remove, if negative), or the capacity to set, as --type says.
    #[arg(long, short = 'a')]
    adjustment: i32,
    /// ChangeInCapacity, ExactCapacity or PercentChangeInCapacity.
    #[arg(long = "type", short = 't')]
    adjustment_type: String,
    /// Seconds after a scaling activity before the next may start.
    #[arg(long)]
    cooldown: Option<i32>,
    /// Fewest instances to add or remove when --type is PercentChangeInCapacity.
    #[arg(long, short = 's')]
    min_adjustment_step: Option<i32>,
}

impl Command for PutScalingPolicy {
    type Client = Client;

    async fn call(
        Self { name, auto_scaling_group, adjustment, adjustment_type, cooldown, min_adjustment_step }: Self,
        client: Client,
    ) -> Result<Report> {
        let policy = client
            .put_scaling_policy()
            .policy_name(name)
            .auto_scaling_group_name(auto_scaling_group)
            .scaling_adjustment(adjustment)
            .adjustment_type(adjustment_type)
            .set_cooldown(cooldown)
            .set_min_adjustment_step(min_adjustment_step)
            .send()
            .await?;
        let arn = policy.policy_arn().map(|arn| Row::new("").col("", arn));
        Ok(Report::rows(arn).or("No value returned - verify using describe-policies"))
    }
}
