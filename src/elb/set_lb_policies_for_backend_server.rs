use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<SetLoadBalancerPoliciesForBackendServer>("elb-set-lb-policies-for-backend-server");

/// Give the instances behind a port these policies instead of those they have.
#[derive(Parser)]
struct SetLoadBalancerPoliciesForBackendServer {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Port of the instances.
    #[arg(long, short = 'i')]
    instance_port: i32,
    /// Names of the policies; none takes all away.
    #[arg(long, short = 'p')]
    policy_names: List,
}

impl Command for SetLoadBalancerPoliciesForBackendServer {
    type Client = Client;

    async fn call(Self { lb, instance_port, policy_names }: Self, client: Client) -> Result<Report> {
        client
            .set_load_balancer_policies_for_backend_server()
            .load_balancer_name(lb)
            .instance_port(instance_port)
            .set_policy_names(Some(policy_names.0))
            .send()
            .await?;
        Ok(Report::done("OK-Setting Policies"))
    }
}
