use aws_sdk_ec2::Client;
use clap::Parser;

use super::rows;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<TerminateInstances>("ec2-terminate-instances").aliases(&["ec2kill"]);

/// Terminate instances.
#[derive(Parser)]
struct TerminateInstances {
    /// Ids of the instances.
    #[arg(value_name = "INSTANCE", required = true)]
    instances: Vec<String>,
}

impl Command for TerminateInstances {
    type Client = Client;

    async fn call(Self { instances }: Self, client: Client) -> Result<Report> {
        let reply = client.terminate_instances().set_instance_ids(Some(instances)).send().await?;
        Ok(Report::rows(reply.terminating_instances().iter().map(rows::state_change)))
    }
}
