use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::rows;
use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DetachLoadBalancerFromSubnets>("elb-detach-lb-from-subnets");

/// Detach a load balancer from subnets of its VPC, and list those it stays attached to.
#[derive(Parser)]
struct DetachLoadBalancerFromSubnets {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Ids of the subnets.
    #[arg(long, short = 's')]
    subnets: List,
}

impl Command for DetachLoadBalancerFromSubnets {
    type Client = Client;

    async fn call(Self { lb, subnets }: Self, client: Client) -> Result<Report> {
        let changed = client.detach_load_balancer_from_subnets().load_balancer_name(lb).set_subnets(Some(subnets.0)).send().await?;
        Ok(Report::rows([rows::names("SUBNETS", "SUBNETS", changed.subnets())]))
    }
}
