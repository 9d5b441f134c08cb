use aws_sdk_ec2::Client;
use clap::Parser;

use super::rows;
use super::values::{NameValues, filters};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DescribeGroup>("ec2-describe-group").aliases(&["ec2dgrp"]);

/// List security groups and what they allow.
#[derive(Parser)]
struct DescribeGroup {
    /// Ids of the groups, or their names in the default VPC; all without any.
    #[arg(value_name = "GROUP")]
    groups: Vec<String>,
    /// List only what the filter lets pass: name=value[,value…].
    #[arg(long, short = 'F', value_name = "FILTER")]
    filter: Vec<NameValues>,
}

impl Command for DescribeGroup {
    type Client = Client;

    async fn call(Self { groups, filter }: Self, client: Client) -> Result<Report> {
        let (ids, names) = groups.into_iter().partition(|group| group.starts_with("sg-"));
        let pages = client
            .describe_security_groups()
            .set_group_ids(Some(ids))
            .set_group_names(Some(names))
            .set_filters(filters(filter))
            .into_paginator()
            .send();
        Ok(Report::pages(pages, None, |page| page.security_groups().iter().map(rows::security_group).collect()))
    }
}
