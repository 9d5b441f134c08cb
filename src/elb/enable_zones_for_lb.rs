use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::rows;
use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<EnableAvailabilityZonesForLoadBalancer>("elb-enable-zones-for-lb");

/// Send requests to more Availability Zones, and list all that get them then.
#[derive(Parser)]
struct EnableAvailabilityZonesForLoadBalancer {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Names of the zones.
    #[arg(long, short = 'z')]
    availability_zones: List,
}

impl Command for EnableAvailabilityZonesForLoadBalancer {
    type Client = Client;

    async fn call(Self { lb, availability_zones }: Self, client: Client) -> Result<Report> {
        let changed = client
            .enable_availability_zones_for_load_balancer()
            .load_balancer_name(lb)
            .set_availability_zones(Some(availability_zones.0))
            .send()
            .await?;
        Ok(Report::rows([rows::names("AVAILABILITY_ZONES", "AVAILABILITY_ZONES", changed.availability_zones())]))
    }
}
