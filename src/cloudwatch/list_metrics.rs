use aws_sdk_cloudwatch::Client;
use aws_sdk_cloudwatch::types::DimensionFilter;
use clap::Parser;

use super::{filled, rows};
use crate::cli::values::Map;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<ListMetrics>("mon-list-metrics");

/// List metrics, sorted by name.
#[derive(Parser)]
struct ListMetrics {
    /// Only metrics of this namespace, such as AWS/EC2.
    #[arg(long, short = 'n')]
    namespace: Option<String>,
    /// Only metrics of this name.
    #[arg(long, short = 'm')]
    metric_name: Option<String>,
    /// Only metrics with these dimensions.
    #[arg(long, short = 'd')]
    dimensions: Option<Map>,
    /// Continue where a former reply ended.
    #[arg(long)]
    token: Option<String>,
}

impl Command for ListMetrics {
    type Client = Client;

    async fn call(Self { namespace, metric_name, dimensions, token }: Self, client: Client) -> Result<Report> {
        let filter = |name, value| DimensionFilter::builder().name(name).value(value).build();
        let pages = client
            .list_metrics()
            .set_namespace(namespace)
            .set_metric_name(metric_name)
            .set_dimensions(filled(dimensions, filter))
            .set_next_token(token)
            .into_paginator()
            .send();
        Ok(Report::pages(pages, None, rows::metrics).page_by_page())
    }
}
