use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<DescribeTerminationPolicyTypes>("as-describe-termination-policy-types");

/// List the policies that choose the instance to terminate.
#[derive(Parser)]
struct DescribeTerminationPolicyTypes {}

impl Command for DescribeTerminationPolicyTypes {
    type Client = Client;

    async fn call(Self {}: Self, client: Client) -> Result<Report> {
        let types = client.describe_termination_policy_types().send().await?;
        let rows = types
            .termination_policy_types()
            .iter()
            .map(|kind| Row::new("TERMINATION-POLICY-TYPE").col("TERMINATION-POLICY-TYPE-NAME", kind.as_str()));
        Ok(Report::rows(rows).or("No Termination Policy types found"))
    }
}
