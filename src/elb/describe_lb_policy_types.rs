use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::rows;
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DescribeLoadBalancerPolicyTypes>("elb-describe-lb-policy-types");

/// List the types that policies can be of, and what each does.
#[derive(Parser)]
struct DescribeLoadBalancerPolicyTypes {
    /// Names of the types; all without any.
    #[arg(long, value_name = "PolicyTypeNames", help_heading = ARGUMENTS)]
    policy_types: Option<Vec<String>>,
}

impl Command for DescribeLoadBalancerPolicyTypes {
    type Client = Client;

    async fn call(Self { policy_types }: Self, client: Client) -> Result<Report> {
        let described = client.describe_load_balancer_policy_types().set_policy_type_names(policy_types).send().await?;
        Ok(Report::rows(described.policy_type_descriptions().iter().map(rows::policy_type)).or("No PolicyTypes found"))
    }
}
