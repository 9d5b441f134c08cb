use aws_sdk_sns::Client;
use clap::Parser;

use super::{Paging, rows};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<ListTopics>("sns-list-topics");

/// List topics.
#[derive(Parser)]
struct ListTopics {
    #[command(flatten)]
    paging: Paging,
}

impl Command for ListTopics {
    type Client = Client;

    async fn call(Self { paging: Paging { next_token, max_records } }: Self, client: Client) -> Result<Report> {
        let pages = client.list_topics().set_next_token(next_token).into_paginator().send();
        let topics = Report::pages(pages, max_records, |page| page.topics().iter().map(rows::topic).collect());
        Ok(topics.page_by_page().or("No topics found."))
    }
}
