use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::{instances as to_instances, rows};
use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<RegisterInstancesWithLoadBalancer>("elb-register-instances-with-lb");

/// Send requests to instances, and list all that are registered then.
#[derive(Parser)]
struct RegisterInstancesWithLoadBalancer {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Ids of the instances to register.
    #[arg(long)]
    instances: List,
}

impl Command for RegisterInstancesWithLoadBalancer {
    type Client = Client;

    async fn call(Self { lb, instances }: Self, client: Client) -> Result<Report> {
        let registered = client
            .register_instances_with_load_balancer()
            .load_balancer_name(lb)
            .set_instances(Some(to_instances(instances)))
            .send()
            .await?;
        Ok(Report::rows(registered.instances().iter().map(rows::instance)).or(rows::NO_INSTANCES))
    }
}
