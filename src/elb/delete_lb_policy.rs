use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteLoadBalancerPolicy>("elb-delete-lb-policy");

/// Delete a policy, which no listener may use any more.
#[derive(Parser)]
struct DeleteLoadBalancerPolicy {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Name of the policy.
    #[arg(long, short = 'p')]
    policy_name: String,
}

impl Command for DeleteLoadBalancerPolicy {
    type Client = Client;

    async fn call(Self { lb, policy_name }: Self, client: Client) -> Result<Report> {
        client.delete_load_balancer_policy().load_balancer_name(lb).policy_name(policy_name).send().await?;
        Ok(Report::done("OK-Deleting Policy"))
    }
}
