use aws_sdk_autoscaling::Client;
use clap::Parser;

use super::{PAGE, Paging, rows};
use crate::cli::values::List;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, page_size};

pub const COMMAND: Entry = entry::<DescribeNotificationConfigurations>("as-describe-notification-configurations");

/// List which notifications groups send to which topics.
#[derive(Parser)]
struct DescribeNotificationConfigurations {
    /// Names of the groups; all without any.
    #[arg(long, short = 'g')]
    auto_scaling_groups: Option<List>,
    #[command(flatten)]
    paging: Paging,
}

impl Command for DescribeNotificationConfigurations {
    type Client = Client;

    async fn call(Self { auto_scaling_groups, paging: Paging { max_records, token } }: Self, client: Client) -> Result<Report> {
        let pages = client
            .describe_notification_configurations()
            .set_auto_scaling_group_names(auto_scaling_groups.map(|groups| groups.0))
            .set_next_token(token)
            .into_paginator()
            .page_size(page_size(max_records, PAGE))
            .send();
        let configurations =
            Report::pages(pages, max_records, |page| page.notification_configurations().iter().map(rows::notification_config).collect());
        Ok(configurations.or("No notification configurations found"))
    }
}
