use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::{instances as to_instances, rows};
use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DescribeInstanceHealth>("elb-describe-instance-health");

/// Tell which instances of a load balancer are in service, and why others are not.
#[derive(Parser)]
struct DescribeInstanceHealth {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Ids of the instances; all of the load balancer without any.
    #[arg(long)]
    instances: Option<List>,
}

impl Command for DescribeInstanceHealth {
    type Client = Client;

    async fn call(Self { lb, instances }: Self, client: Client) -> Result<Report> {
        let health = client
            .describe_instance_health()
            .load_balancer_name(lb)
            .set_instances(instances.map(to_instances))
            .send()
            .await?;
        Ok(Report::rows(health.instance_states().iter().map(rows::instance_state)).or(rows::NO_INSTANCES))
    }
}
