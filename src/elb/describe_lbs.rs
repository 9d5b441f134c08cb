use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::{PAGE, rows};
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<DescribeLoadBalancers>("elb-describe-lbs");

/// List load balancers.
#[derive(Parser)]
struct DescribeLoadBalancers {
    /// Names of the load balancers; all without any.
    #[arg(long, value_name = "LoadBalancerNames", help_heading = ARGUMENTS)]
    lbs: Option<Vec<String>>,
    /// Show one page only, the one that starts here, and the marker of the next.
    #[arg(long)]
    marker: Option<String>,
}

impl Command for DescribeLoadBalancers {
    type Client = Client;

    async fn call(Self { lbs, marker }: Self, client: Client) -> Result<Report> {
        let request = client.describe_load_balancers().set_load_balancer_names(lbs);
        if let Some(marker) = marker {
            // Scripts that page by themselves end at the first page without this row.
            let page = request.marker(marker).send().await?;
            let next = page.next_marker().map(|marker| Row::new("").col("PAGINATION_MARKER", marker));
            return Ok(Report::rows(page.load_balancer_descriptions().iter().map(rows::load_balancer).chain(next)));
        }
        let pages = request.page_size(PAGE).into_paginator().send();
        Ok(Report::pages(pages, None, |page| page.load_balancer_descriptions().iter().map(rows::load_balancer).collect()))
    }
}
