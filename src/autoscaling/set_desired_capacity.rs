use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<SetDesiredCapacity>("as-set-desired-capacity");

/// Set how many instances a group should have.
#[derive(Parser)]
struct SetDesiredCapacity {
    /// Name of the group.
    #[arg(long, value_name = "AutoScalingGroupName", help_heading = ARGUMENTS)]
    auto_scaling_group: String,
    /// Instances the group should have.
    #[arg(long, short = 'c')]
    desired_capacity: i32,
    /// Do nothing while the cooldown lasts.
    #[arg(long, short = 'h')]
    honor_cooldown: bool,
    /// Act at once, cooldown or not (the default).
    #[arg(long, short = 'H')]
    no_honor_cooldown: bool,
}

impl Command for SetDesiredCapacity {
    type Client = Client;

    async fn call(
        Self { auto_scaling_group, desired_capacity, honor_cooldown, no_honor_cooldown: _ }: Self,
        client: Client,
    ) -> Result<Report> {
        client
            .set_desired_capacity()
            .auto_scaling_group_name(auto_scaling_group)
            .desired_capacity(desired_capacity)
            .honor_cooldown(honor_cooldown)
            .send()
            .await?;
        Ok(Report::done("OK-Desired Capacity Set"))
    }
}
