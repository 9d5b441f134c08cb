use aws_sdk_sns::Client;
use clap::Parser;

use super::{Paging, rows};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<ListSubscriptions>("sns-list-subscriptions");

/// List the subscriptions of all topics.
#[derive(Parser)]
struct ListSubscriptions {
    #[command(flatten)]
    paging: Paging,
}

impl Command for ListSubscriptions {
    type Client = Client;

    async fn call(Self { paging: Paging { next_token, max_records } }: Self, client: Client) -> Result<Report> {
        let pages = client.list_subscriptions().set_next_token(next_token).into_paginator().send();
        let subscriptions = Report::pages(pages, max_records, |page| page.subscriptions().iter().map(rows::subscription).collect());
        Ok(subscriptions.page_by_page().or("No subscriptions found."))
    }
}
