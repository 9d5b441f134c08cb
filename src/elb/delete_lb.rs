use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteLoadBalancer>("elb-delete-lb");

/// Delete a load balancer.
#[derive(Parser)]
struct DeleteLoadBalancer {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
}

impl Command for DeleteLoadBalancer {
    type Client = Client;
    const CONFIRM: Option<&'static str> = Some(
        "Warning: Deleting a LoadBalancer can lead to service disruption to any customers connected to the LoadBalancer. \
         Are you sure you want to delete this LoadBalancer? [Ny]",
    );

    async fn call(Self { lb }: Self, client: Client) -> Result<Report> {
        client.delete_load_balancer().load_balancer_name(lb).send().await?;
        Ok(Report::done("OK-Deleting LoadBalancer"))
    }
}
