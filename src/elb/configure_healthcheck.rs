use aws_sdk_elasticloadbalancing::Client;
use aws_sdk_elasticloadbalancing::types::HealthCheck;
use clap::Parser;

use super::rows;
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<ConfigureHealthCheck>("elb-configure-healthcheck");

/// Set how a load balancer tells healthy instances from unhealthy ones.
#[derive(Parser)]
struct ConfigureHealthCheck {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// What to ask instances: HTTP:80/ping, HTTPS:443/ping, TCP:22 or SSL:443.
    #[arg(long, short = 't')]
    target: String,
    /// Seconds between two checks of an instance.
    #[arg(long)]
    interval: i32,
    /// Seconds after which no answer is a failure; less than --interval.
    #[arg(long)]
    timeout: i32,
    /// Failures in a row that make an instance unhealthy.
    #[arg(long)]
    unhealthy_threshold: i32,
    /// Successes in a row that make an instance healthy.
    #[arg(long)]
    healthy_threshold: i32,
}

impl Command for ConfigureHealthCheck {
    type Client = Client;

    async fn call(Self { lb, target, interval, timeout, unhealthy_threshold, healthy_threshold }: Self, client: Client) -> Result<Report> {
        let check = HealthCheck::builder()
            .target(target)
            .interval(interval)
            .timeout(timeout)
            .unhealthy_threshold(unhealthy_threshold)
            .healthy_threshold(healthy_threshold)
            .build()?;
        let configured = client.configure_health_check().load_balancer_name(lb).health_check(check).send().await?;
        Ok(Report::rows(configured.health_check().map(rows::health_check)).or("No value returned - verify actual status"))
    }
}
