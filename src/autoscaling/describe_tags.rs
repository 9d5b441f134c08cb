use aws_sdk_autoscaling::Client;
use aws_sdk_autoscaling::types::Filter;
use clap::Parser;

use super::{PAGE, rows};
use crate::cli::values::Maps;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DescribeTags>("as-describe-tags");

/// List tags of groups.
#[derive(Parser)]
struct DescribeTags {
    /// Only tags of this group, key, value or propagation: auto-scaling-group=NAME, key=KEY, value=VALUE.
    #[arg(long, short = 'f')]
    filter: Option<Maps>,
}

impl Command for DescribeTags {
    type Client = Client;

    async fn call(Self { filter }: Self, client: Client) -> Result<Report> {
        let pages = client.describe_tags().set_filters(filter.map(filters)).into_paginator().page_size(PAGE).send();
        let tags = Report::pages(pages, None, |page| page.tags().iter().map(rows::tag).collect());
        Ok(tags.or("No tags found"))
    }
}

/// One filter for each map: of several pairs in one, the last counted. Source: recordings.
fn filters(maps: Maps) -> Vec<Filter> {
    let last = maps.0.into_iter().filter_map(|mut map| map.0.pop());
    last.map(|(name, value)| Filter::builder().name(name).values(value).build()).collect()
}
