use aws_sdk_autoscaling::Client;
use clap::Parser;

use super::{PAGE, Paging, rows};
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, page_size};

pub const COMMAND: Entry = entry::<DescribeLaunchConfigurations>("as-describe-launch-configs");

/// List launch configurations.
#[derive(Parser)]
struct DescribeLaunchConfigurations {
    /// Names of the launch configurations; all without any.
    #[arg(long, value_name = "LaunchConfigurationNames", help_heading = ARGUMENTS)]
    launch_config: Option<Vec<String>>,
    #[command(flatten)]
    paging: Paging,
}

impl Command for DescribeLaunchConfigurations {
    type Client = Client;

    async fn call(Self { launch_config, paging: Paging { max_records, token } }: Self, client: Client) -> Result<Report> {
        let pages = client
            .describe_launch_configurations()
            .set_launch_configuration_names(launch_config)
            .set_next_token(token)
            .into_paginator()
            .page_size(page_size(max_records, PAGE))
            .send();
        let configurations =
            Report::pages(pages, max_records, |page| page.launch_configurations().iter().map(rows::launch_config).collect());
        Ok(configurations.or("No launch configurations found"))
    }
}
