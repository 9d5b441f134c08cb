use aws_sdk_autoscaling::Client;
use clap::Parser;

use super::tags;
use crate::cli::values::{Maps, maps};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<CreateOrUpdateTags>("as-create-or-update-tags");

/// Set tags of groups.
#[derive(Parser)]
struct CreateOrUpdateTags {
    /// Tags: id=GROUP,t=auto-scaling-group,k=KEY,v=VALUE,p=true; p says whether instances get them.
    #[arg(long, value_parser = maps("id* t* k* v p"))]
    tag: Maps,
}

impl Command for CreateOrUpdateTags {
    type Client = Client;

    async fn call(Self { tag }: Self, client: Client) -> Result<Report> {
        client.create_or_update_tags().set_tags(Some(tags(tag)?)).send().await?;
        Ok(Report::done("OK-Created/Updated tags"))
    }
}
