use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<SetInstanceHealth>("as-set-instance-health");

/// Set the health of an instance.
#[derive(Parser)]
struct SetInstanceHealth {
    /// Id of the instance.
    #[arg(long, value_name = "InstanceId", help_heading = ARGUMENTS)]
    instance_id: String,
    /// Healthy or Unhealthy.
    #[arg(long, short = 's')]
    status: String,
    /// Leave an instance alone while its grace period lasts (the default).
    #[arg(long)]
    respect_grace_period: bool,
    /// Set the health even then.
    #[arg(long)]
    no_respect_grace_period: bool,
}

impl Command for SetInstanceHealth {
    type Client = Client;

    async fn call(Self { instance_id, status, respect_grace_period, no_respect_grace_period }: Self, client: Client) -> Result<Report> {
        client
            .set_instance_health()
            .instance_id(instance_id)
            .health_status(status)
            .should_respect_grace_period(respect_grace_period || !no_respect_grace_period)
            .send()
            .await?;
        Ok(Report::done("OK-Instance Health Set"))
    }
}
