//! Simple Notification Service: `sns-*`.

mod add_permission;
mod confirm_subscription;
mod create_topic;
mod delete_topic;
mod get_subscription_attributes;
mod get_topic_attributes;
mod list_subscriptions;
mod list_subscriptions_by_topic;
mod list_topics;
mod publish;
mod remove_permission;
mod rows;
mod set_subscription_attributes;
mod set_topic_attributes;
mod subscribe;
mod unsubscribe;

use clap::Args;

use crate::command::{Dialect, Family};

pub const FAMILY: Family = Family {
    prefix: "sns",
    title: "Simple Notification Service",
    version: "Amazon SimpleNotificationServiceCli CLI version w.x.y.z (API 2010-03-31)",
    dialect: Dialect::Service,
    endpoint_prefix: "sns",
    url_variables: &["AWS_SNS_URL"],
    region_variable: "AWS_REGION",
    home: ("AWS_SNS_HOME", "sns"),
    short_headers: true,
    short_force: true,
    errors_drop_prefix: true,
    local: &["sns-cmd", "sns-version"],
    commands: &[
        add_permission::COMMAND,
        confirm_subscription::COMMAND,
        create_topic::COMMAND,
        delete_topic::COMMAND,
        get_subscription_attributes::COMMAND,
        get_topic_attributes::COMMAND,
        list_subscriptions::COMMAND,
        list_subscriptions_by_topic::COMMAND,
        list_topics::COMMAND,
        publish::COMMAND,
        remove_permission::COMMAND,
        set_subscription_attributes::COMMAND,
        set_topic_attributes::COMMAND,
        subscribe::COMMAND,
        unsubscribe::COMMAND,
    ],
};

/// The options of commands whose result comes in pages; the service takes no page size.
#[derive(Args)]
struct Paging {
    /// Continue where a former reply ended.
    #[arg(long)]
    next_token: Option<String>,
    /// Most records to list, but never less than the first page of 100; all by default.
    #[arg(long)]
    max_records: Option<usize>,
}
