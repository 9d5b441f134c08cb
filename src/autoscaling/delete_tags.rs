use aws_sdk_autoscaling::Client;
use clap::Parser;

use super::tags;
use crate::cli::values::{Maps, maps};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DeleteTags>("as-delete-tags");

/// Delete tags of groups.
#[derive(Parser)]
struct DeleteTags {
    /// Tags: id=GROUP,t=auto-scaling-group,k=KEY.
    #[arg(long, value_parser = maps("id* t* k* v p"))]
    tag: Maps,
}

impl Command for DeleteTags {
    type Client = Client;

    async fn call(Self { tag }: Self, client: Client) -> Result<Report> {
        client.delete_tags().set_tags(Some(tags(tag)?)).send().await?;
        Ok(Report::done("OK"))
    }
}
