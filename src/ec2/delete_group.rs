use aws_sdk_ec2::Client;
use clap::Parser;

use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<DeleteGroup>("ec2-delete-group").aliases(&["ec2delgrp"]);

/// Delete a security group.
#[derive(Parser)]
struct DeleteGroup {
    /// Id of the group, or its name in the default VPC.
    #[arg(value_name = "GROUP")]
    group: String,
}

impl Command for DeleteGroup {
    type Client = Client;

    async fn call(Self { group }: Self, client: Client) -> Result<Report> {
        let request = client.delete_security_group();
        let request = if group.starts_with("sg-") { request.group_id(group) } else { request.group_name(group) };
        request.send().await?;
        Ok(Report::rows([Row::new("RETURN").field(true)]))
    }
}
