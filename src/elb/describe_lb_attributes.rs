use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::rows;
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DescribeLoadBalancerAttributes>("elb-describe-lb-attributes");

/// Show how cross-zone balancing, access log, connection draining and idle timeout of a load balancer are set.
#[derive(Parser)]
struct DescribeLoadBalancerAttributes {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
}

impl Command for DescribeLoadBalancerAttributes {
    type Client = Client;

    async fn call(Self { lb }: Self, client: Client) -> Result<Report> {
        let described = client.describe_load_balancer_attributes().load_balancer_name(lb).send().await?;
        Ok(Report::rows(described.load_balancer_attributes().map(rows::attributes).unwrap_or_default()).or("No Attributes found"))
    }
}
