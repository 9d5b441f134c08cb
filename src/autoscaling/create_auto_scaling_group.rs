use aws_sdk_autoscaling::Client;
use clap::Parser;

use super::tags;
use crate::cli::ARGUMENTS;
use crate::cli::values::{List, Maps, maps};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<CreateAutoScalingGroup>("as-create-auto-scaling-group");

/// Create an Auto Scaling group.
#[derive(Parser)]
struct CreateAutoScalingGroup {
    /// Name of the group.
    #[arg(long, value_name = "AutoScalingGroupName", help_heading = ARGUMENTS)]
    auto_scaling_group: String,
    /// Launch configuration of its instances.
    #[arg(long, short = 'l')]
    launch_configuration: String,
    /// Fewest instances.
    #[arg(long, short = 'm')]
    min_size: i32,
    /// Most instances.
    #[arg(long, short = 'M')]
    max_size: i32,
    /// Instances to start with; the fewest by default.
    #[arg(long)]
    desired_capacity: Option<i32>,
    /// Seconds after a scaling activity before the next may start.
    #[arg(long)]
    default_cooldown: Option<i32>,
    /// EC2 (the default) or ELB.
    #[arg(long)]
    health_check_type: Option<String>,
    /// Seconds after the start of an instance before its health is checked.
    #[arg(long)]
    grace_period: Option<i32>,
    /// Zones to launch instances in.
    #[arg(long, short = 'z')]
    availability_zones: Option<List>,
    /// Load balancers that instances are registered with.
    #[arg(long)]
    load_balancers: Option<List>,
    /// Placement group to launch instances in.
    #[arg(long)]
    placement_group: Option<String>,
    /// Subnets to launch instances in, separated by commas.
    #[arg(long)]
    vpc_zone_identifier: Option<String>,
    /// Tags of the group: k=KEY,v=VALUE,p=true; p says whether instances get them.
    #[arg(long, value_parser = maps("id t k* v p"))]
    tag: Option<Maps>,
    /// Policies that choose the instance to terminate, tried in this order.
    #[arg(long)]
    termination_policies: Option<List>,
}

impl Command for CreateAutoScalingGroup {
    type Client = Client;

    async fn call(
        Self {
            auto_scaling_group,
            launch_configuration,
            min_size,
            max_size,
            desired_capacity,
            default_cooldown,
            health_check_type,
            grace_period,
            availability_zones,
            load_balancers,
            placement_group,
            vpc_zone_identifier,
            tag,
            termination_policies,
        }: Self,
        client: Client,
    ) -> Result<Report> {
        client
            .create_auto_scaling_group()
            .auto_scaling_group_name(auto_scaling_group)
            .launch_configuration_name(launch_configuration)
            .min_size(min_size)
            .max_size(max_size)
            .set_desired_capacity(desired_capacity)
            .set_default_cooldown(default_cooldown)
            .set_health_check_type(health_check_type)
            .set_health_check_grace_period(grace_period)
            .set_availability_zones(availability_zones.map(|zones| zones.0))
            .set_load_balancer_names(load_balancers.map(|names| names.0))
            .set_placement_group(placement_group)
            .set_vpc_zone_identifier(vpc_zone_identifier)
            .set_tags(tag.map(tags).transpose()?)
            .set_termination_policies(termination_policies.map(|policies| policies.0))
            .send()
            .await?;
        Ok(Report::done("OK-Created AutoScalingGroup"))
    }
}
