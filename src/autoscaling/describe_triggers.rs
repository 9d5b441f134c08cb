use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::{Error, Result, quoted};
use crate::output::Report;

pub const COMMAND: Entry = entry::<DescribeTriggers>("as-describe-triggers");

/// Say how to list the policies and alarms that took the triggers' place; triggers themselves left AWS in 2011.
#[derive(Parser)]
struct DescribeTriggers {
    /// Group of the triggers.
    #[arg(long, short = 'g', value_name = "AutoScalingGroupName", help_heading = ARGUMENTS)]
    auto_scaling_group: String,
}

impl Command for DescribeTriggers {
    type Client = Client;

    async fn call(Self { auto_scaling_group }: Self, _: Client) -> Result<Report> {
        let instead = vec![format!("as-describe-policies --auto-scaling-group {}", quoted(&auto_scaling_group))];
        Err(Error::Gone { reason: "AWS no longer has triggers; list the policies and alarms that took their place:", instead })
    }
}
