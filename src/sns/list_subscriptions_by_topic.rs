use aws_sdk_sns::Client;
use clap::Parser;

use super::{Paging, rows};
use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<ListSubscriptionsByTopic>("sns-list-subscriptions-by-topic");

/// List the subscriptions of one topic.
#[derive(Parser)]
struct ListSubscriptionsByTopic {
    /// ARN of the topic.
    #[arg(long, value_name = "TopicArn", help_heading = ARGUMENTS)]
    topic_arn: String,
    #[command(flatten)]
    paging: Paging,
}

impl Command for ListSubscriptionsByTopic {
    type Client = Client;

    async fn call(Self { topic_arn, paging: Paging { next_token, max_records } }: Self, client: Client) -> Result<Report> {
        let pages = client.list_subscriptions_by_topic().topic_arn(topic_arn).set_next_token(next_token).into_paginator().send();
        let subscriptions = Report::pages(pages, max_records, |page| page.subscriptions().iter().map(rows::subscription).collect());
        Ok(subscriptions.page_by_page().or("No subscriptions found."))
    }
}
