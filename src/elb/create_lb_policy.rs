use aws_sdk_elasticloadbalancing::Client;
use aws_sdk_elasticloadbalancing::types::PolicyAttribute;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::{Map, Maps, maps};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<CreateLoadBalancerPolicy>("elb-create-lb-policy");

/// Create a policy of one of the types that elb-describe-lb-policy-types lists.
#[derive(Parser)]
struct CreateLoadBalancerPolicy {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Name of the policy.
    #[arg(long)]
    policy_name: String,
    /// Name of the type.
    #[arg(long)]
    policy_type: String,
    /// An attribute of the policy: its name and its value.
    #[arg(long, short = 'a', value_parser = maps("name* value*"))]
    attribute: Option<Maps>,
}

impl Command for CreateLoadBalancerPolicy {
    type Client = Client;

    async fn call(Self { lb, policy_name, policy_type, attribute }: Self, client: Client) -> Result<Report> {
        client
            .create_load_balancer_policy()
            .load_balancer_name(lb)
            .policy_name(policy_name)
            .policy_type_name(policy_type)
            .set_policy_attributes(attribute.map(|maps| maps.0.iter().map(policy_attribute).collect()))
            .send()
            .await?;
        Ok(Report::done("OK-Creating LoadBalancer Policy"))
    }
}

fn policy_attribute(map: &Map) -> PolicyAttribute {
    PolicyAttribute::builder().set_attribute_name(map.get("name")).set_attribute_value(map.get("value")).build()
}
