use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteLoadBalancerListeners>("elb-delete-lb-listeners");

/// Let a load balancer no longer listen to some ports.
#[derive(Parser)]
struct DeleteLoadBalancerListeners {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Ports of the load balancer.
    #[arg(long, short = 'l')]
    lb_ports: List<i32>,
}

impl Command for DeleteLoadBalancerListeners {
    type Client = Client;
    const CONFIRM: Option<&'static str> = Some(
        "Warning: Deleting a LoadBalancer listener can lead to service disruption to any customers connected to the LoadBalancer listener. \
         Are you sure you want to delete this LoadBalancer listener? [Ny]",
    );

    async fn call(Self { lb, lb_ports }: Self, client: Client) -> Result<Report> {
        client
            .delete_load_balancer_listeners()
            .load_balancer_name(lb)
            .set_load_balancer_ports(Some(lb_ports.0))
            .send()
            .await?;
        Ok(Report::done("OK-Deleting LoadBalancer Listener"))
    }
}
