use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<SetLoadBalancerPoliciesOfListener>("elb-set-lb-policies-of-listener");

/// Give a listener these policies instead of those it has.
#[derive(Parser)]
struct SetLoadBalancerPoliciesOfListener {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Port of the load balancer that the listener listens to.
    #[arg(long, short = 'l')]
    lb_port: i32,
    /// Names of the policies; none takes all away.
    #[arg(long, short = 'p')]
    policy_names: List,
}

impl Command for SetLoadBalancerPoliciesOfListener {
    type Client = Client;

    async fn call(Self { lb, lb_port, policy_names }: Self, client: Client) -> Result<Report> {
        client
            .set_load_balancer_policies_of_listener()
            .load_balancer_name(lb)
            .load_balancer_port(lb_port)
            .set_policy_names(Some(policy_names.0))
            .send()
            .await?;
        Ok(Report::done("OK-Setting Policies"))
    }
}
