use aws_sdk_ec2::Client;
use clap::Parser;

use super::rows;
use super::values::{NameValues, filters};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DescribeInstances>("ec2-describe-instances").aliases(&["ec2din"]);

/// List instances with their devices, network interfaces and tags.
#[derive(Parser)]
struct DescribeInstances {
    /// Ids of the instances; all without any.
    #[arg(value_name = "INSTANCE")]
    instances: Vec<String>,
    /// List only what the filter lets pass: name=value[,value…].
    #[arg(long, short = 'F', value_name = "FILTER")]
    filter: Vec<NameValues>,
}

impl Command for DescribeInstances {
    type Client = Client;

    async fn call(Self { instances, filter }: Self, client: Client) -> Result<Report> {
        // The API takes no page size beside instance ids; by itself it answers with pages of up to 1000.
        let pages = client
            .describe_instances()
            .set_instance_ids(Some(instances))
            .set_filters(filters(filter))
            .into_paginator()
            .send();
        Ok(Report::pages(pages, None, |page| page.reservations().iter().map(rows::described_reservation).collect()))
    }
}
