use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::{LISTENER, listeners};
use crate::cli::ARGUMENTS;
use crate::cli::values::{Maps, maps};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<CreateLoadBalancerListeners>("elb-create-lb-listeners");

/// Let a load balancer listen to more ports.
#[derive(Parser)]
struct CreateLoadBalancerListeners {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// What to listen to and where to send it: protocol, lb-port, instance-port, and perhaps instance-protocol, cert-id.
    #[arg(long, short = 'l', value_parser = maps(LISTENER))]
    listener: Maps,
}

impl Command for CreateLoadBalancerListeners {
    type Client = Client;

    async fn call(Self { lb, listener }: Self, client: Client) -> Result<Report> {
        client
            .create_load_balancer_listeners()
            .load_balancer_name(lb)
            .set_listeners(Some(listeners(listener)?))
            .send()
            .await?;
        Ok(Report::done("OK-Creating LoadBalancer Listener"))
    }
}
