use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::rows;
use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<ApplySecurityGroupsToLoadBalancer>("elb-apply-security-groups-to-lb");

/// Give a load balancer in a VPC these security groups instead of those it has.
#[derive(Parser)]
struct ApplySecurityGroupsToLoadBalancer {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Ids of the security groups.
    #[arg(long, short = 'g')]
    security_groups: List,
}

impl Command for ApplySecurityGroupsToLoadBalancer {
    type Client = Client;

    async fn call(Self { lb, security_groups }: Self, client: Client) -> Result<Report> {
        let changed = client
            .apply_security_groups_to_load_balancer()
            .load_balancer_name(lb)
            .set_security_groups(Some(security_groups.0))
            .send()
            .await?;
        Ok(Report::rows([rows::names("SECURITYGROUPS", "SECURITY_GROUPS", changed.security_groups())]))
    }
}
