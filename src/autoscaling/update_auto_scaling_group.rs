use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<UpdateAutoScalingGroup>("as-update-auto-scaling-group");

/// Change an Auto Scaling group.
#[derive(Parser)]
struct UpdateAutoScalingGroup {
    /// Name of the group.
    #[arg(long, value_name = "AutoScalingGroupName", help_heading = ARGUMENTS)]
    name: String,
    /// Launch configuration of the instances to come.
    #[arg(long)]
    launch_configuration: Option<String>,
    /// Fewest instances.
    #[arg(long)]
    min_size: Option<i32>,
    /// Most instances.
    #[arg(long)]
    max_size: Option<i32>,
    /// Instances the group should have.
    #[arg(long)]
    desired_capacity: Option<i32>,
    /// EC2 or ELB.
    #[arg(long)]
    health_check_type: Option<String>,
    /// Seconds after the start of an instance before its health is checked.
    #[arg(long)]
    grace_period: Option<i32>,
    /// Seconds after a scaling activity before the next may start.
    #[arg(long)]
    default_cooldown: Option<i32>,
    /// Zones to launch instances in.
    #[arg(long, short = 'z')]
    availability_zones: Option<List>,
    /// Placement group to launch instances in.
    #[arg(long)]
    placement_group: Option<String>,
    /// Subnets to launch instances in, separated by commas.
    #[arg(long)]
    vpc_zone_identifier: Option<String>,
    /// Policies that choose the instance to terminate, tried in this order.
    #[arg(long)]
    termination_policies: Option<List>,
}

impl Command for UpdateAutoScalingGroup {
    type Client = Client;

    async fn call(
        Self {
            name,
            launch_configuration,
            min_size,
            max_size,
            desired_capacity,
            health_check_type,
            grace_period,
            default_cooldown,
            availability_zones,
            placement_group,
            vpc_zone_identifier,
            termination_policies,
        }: Self,
        client: Client,
    ) -> Result<Report> {
        client
            .update_auto_scaling_group()
            .auto_scaling_group_name(name)
            .set_launch_configuration_name(launch_configuration)
            .set_min_size(min_size)
            .set_max_size(max_size)
            .set_desired_capacity(desired_capacity)
            .set_health_check_type(health_check_type)
            .set_health_check_grace_period(grace_period)
            .set_default_cooldown(default_cooldown)
            .set_availability_zones(availability_zones.map(|zones| zones.0))
            .set_placement_group(placement_group)
            .set_vpc_zone_identifier(vpc_zone_identifier)
            .set_termination_policies(termination_policies.map(|policies| policies.0))
            .send()
            .await?;
        Ok(Report::done("OK-Updated AutoScalingGroup"))
    }
}
