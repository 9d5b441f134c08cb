//! The lines of `sns-*`: one function per kind, none with a keyword (facts: `options-sns.md`).

use std::collections::HashMap;

use aws_sdk_sns::types::{Subscription, Topic};

use crate::aws::Wire;
use crate::output::Row;

pub fn topic(topic: &Topic) -> Row {
    topic_arn(topic.topic_arn().unwrap_or_default())
}

pub fn topic_arn(arn: &str) -> Row {
    Row::new("").col("TOPIC ARN", arn)
}

pub fn subscription(subscription: &Subscription) -> Row {
    Row::new("")
        .col("SUBSCRIPTION ARN", subscription.subscription_arn())
        .long("TOPIC ARN", subscription.topic_arn())
        .long("OWNER", subscription.owner())
        .col("PROTOCOL", subscription.protocol())
        .col("ENDPOINT", subscription.endpoint())
}

/// Attributes in the order of the reply on the wire, which the SDK's map has lost.
pub fn attributes(attributes: Option<&HashMap<String, String>>, wire: &Wire) -> Vec<Row> {
    let reply: String = wire.take().into_iter().map(|exchange| exchange.reply).collect();
    let mut attributes: Vec<(&String, &String)> = attributes.into_iter().flatten().collect();
    attributes.sort_by_cached_key(|(key, _)| reply.find(&format!("<key>{key}</key>")));
    attributes
        .into_iter()
        .map(|(key, value)| Row::new("").col("KEY", key.as_str()).col("VALUE", value.as_str()))
        .collect()
}
