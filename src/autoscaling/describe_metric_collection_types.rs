use aws_sdk_autoscaling::Client;
use aws_sdk_autoscaling::types::MetricGranularityType;
use clap::Parser;

use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<DescribeMetricCollectionTypes>("as-describe-metric-collection-types");

/// List the metrics that groups can publish, and how often.
#[derive(Parser)]
struct DescribeMetricCollectionTypes {}

impl Command for DescribeMetricCollectionTypes {
    type Client = Client;

    async fn call(Self {}: Self, client: Client) -> Result<Report> {
        let types = client.describe_metric_collection_types().send().await?;
        let metrics = types.metrics().iter().map(|kind| Row::new("METRIC-COLLECTION-TYPE").col("METRIC-NAME", kind.metric()));
        let granularity = |kind: &MetricGranularityType| Row::new("METRIC-GRANULARITY-TYPE").col("GRANULARITY-NAME", kind.granularity());
        let granularities = types.granularities().iter().map(granularity);
        Ok(Report::rows(metrics.chain(granularities)).or("No metric collection types found"))
    }
}
