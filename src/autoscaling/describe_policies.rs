use aws_sdk_autoscaling::Client;
use clap::Parser;

use super::{PAGE, Paging, rows};
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, page_size};

pub const COMMAND: Entry = entry::<DescribePolicies>("as-describe-policies");

/// List scaling policies with their alarms.
#[derive(Parser)]
struct DescribePolicies {
    /// Names of the policies; all without any.
    #[arg(long, short = 'n', value_name = "PolicyNames", help_heading = ARGUMENTS)]
    names: Option<Vec<String>>,
    /// Group whose policies to list.
    #[arg(long, short = 'g')]
    auto_scaling_group: Option<String>,
    #[command(flatten)]
    paging: Paging,
}

impl Command for DescribePolicies {
    type Client = Client;

    async fn call(Self { names, auto_scaling_group, paging: Paging { max_records, token } }: Self, client: Client) -> Result<Report> {
        let pages = client
            .describe_policies()
            .set_policy_names(names)
            .set_auto_scaling_group_name(auto_scaling_group)
            .set_next_token(token)
            .into_paginator()
            .page_size(page_size(max_records, PAGE))
            .send();
        let policies = Report::pages(pages, max_records, |page| page.scaling_policies().iter().map(rows::policy).collect());
        Ok(policies.or("No policies found"))
    }
}
