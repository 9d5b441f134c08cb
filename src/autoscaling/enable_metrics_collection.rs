use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<EnableMetricsCollection>("as-enable-metrics-collection");

/// Publish metrics of a group.
#[derive(Parser)]
struct EnableMetricsCollection {
    /// Name of the group.
    #[arg(long, value_name = "AutoScalingGroupName", help_heading = ARGUMENTS)]
    auto_scaling_group: String,
    /// Metrics to publish; all by default.
    #[arg(long, short = 'm')]
    metrics: Option<List>,
    /// How often: 1Minute.
    #[arg(long, short = 'g')]
    granularity: String,
}

impl Command for EnableMetricsCollection {
    type Client = Client;

    async fn call(Self { auto_scaling_group, metrics, granularity }: Self, client: Client) -> Result<Report> {
        client
            .enable_metrics_collection()
            .auto_scaling_group_name(auto_scaling_group)
            .set_metrics(metrics.map(|metrics| metrics.0))
            .granularity(granularity)
            .send()
            .await?;
        Ok(Report::done("OK-Enabled metrics collection"))
    }
}
