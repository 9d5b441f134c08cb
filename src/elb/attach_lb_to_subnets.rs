use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::rows;
use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<AttachLoadBalancerToSubnets>("elb-attach-lb-to-subnets");

/// Attach a load balancer to more subnets of its VPC, and list all it is attached to then.
#[derive(Parser)]
struct AttachLoadBalancerToSubnets {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Ids of the subnets.
    #[arg(long, short = 's')]
    subnets: List,
}

impl Command for AttachLoadBalancerToSubnets {
    type Client = Client;

    async fn call(Self { lb, subnets }: Self, client: Client) -> Result<Report> {
        let changed = client.attach_load_balancer_to_subnets().load_balancer_name(lb).set_subnets(Some(subnets.0)).send().await?;
        Ok(Report::rows([rows::names("SUBNETS", "SUBNETS", changed.subnets())]))
    }
}
