use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DisableMetricsCollection>("as-disable-metrics-collection");

/// Stop publishing metrics of a group.
#[derive(Parser)]
struct DisableMetricsCollection {
    /// Name of the group.
    #[arg(long, value_name = "AutoScalingGroupName", help_heading = ARGUMENTS)]
    auto_scaling_group: String,
    /// Metrics to stop; all by default.
    #[arg(long, short = 'm')]
    metrics: Option<List>,
}

impl Command for DisableMetricsCollection {
    type Client = Client;

    async fn call(Self { auto_scaling_group, metrics }: Self, client: Client) -> Result<Report> {
        client
            .disable_metrics_collection()
            .auto_scaling_group_name(auto_scaling_group)
            .set_metrics(metrics.map(|metrics| metrics.0))
            .send()
            .await?;
        Ok(Report::done("OK-Disabled metrics collection"))
    }
}
