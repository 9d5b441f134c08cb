use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::{LISTENER, listeners};
use crate::cli::ARGUMENTS;
use crate::cli::values::{List, Maps, maps};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<CreateLoadBalancer>("elb-create-lb");

/// Create a load balancer and print its DNS name.
#[derive(Parser)]
struct CreateLoadBalancer {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// What the load balancer listens to and where it sends it: protocol, lb-port, instance-port, and perhaps instance-protocol, cert-id.
    #[arg(long, short = 'l', value_parser = maps(LISTENER))]
    listener: Maps,
    /// Zones to send requests to; for a load balancer in a VPC give --subnets instead.
    #[arg(long, short = 'z')]
    availability_zones: Option<List>,
    /// Subnets to attach the load balancer to, in a VPC.
    #[arg(long, short = 's')]
    subnets: Option<List>,
    /// Security groups of the load balancer, in a VPC.
    #[arg(long, short = 'g')]
    security_groups: Option<List>,
    /// Only value is internal: reachable from inside the VPC alone; reachable from the internet by default.
    #[arg(long, short = 'i')]
    scheme: Option<String>,
}

impl Command for CreateLoadBalancer {
    type Client = Client;

    async fn call(Self { lb, listener, availability_zones, subnets, security_groups, scheme }: Self, client: Client) -> Result<Report> {
        let created = client
            .create_load_balancer()
            .load_balancer_name(lb)
            .set_listeners(Some(listeners(listener)?))
            .set_availability_zones(availability_zones.map(|zones| zones.0))
            .set_subnets(subnets.map(|subnets| subnets.0))
            .set_security_groups(security_groups.map(|groups| groups.0))
            .set_scheme(scheme)
            .send()
            .await?;
        Ok(Report::rows([Row::new("DNS_NAME").col("DNS_NAME", created.dns_name())]))
    }
}
