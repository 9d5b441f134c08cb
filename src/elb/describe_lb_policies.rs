use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::rows;
use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DescribeLoadBalancerPolicies>("elb-describe-lb-policies");

/// List the policies of a load balancer, or the sample policies that come with the service.
#[derive(Parser)]
struct DescribeLoadBalancerPolicies {
    /// Name of the load balancer; sample policies without.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: Option<String>,
    /// Names of the policies; all without any.
    #[arg(long, short = 'p')]
    policy_names: Option<List>,
}

impl Command for DescribeLoadBalancerPolicies {
    type Client = Client;

    async fn call(Self { lb, policy_names }: Self, client: Client) -> Result<Report> {
        let described = client
            .describe_load_balancer_policies()
            .set_load_balancer_name(lb)
            .set_policy_names(policy_names.map(|names| names.0))
            .send()
            .await?;
        Ok(Report::rows(described.policy_descriptions().iter().map(rows::policy)).or("No Policies found"))
    }
}
