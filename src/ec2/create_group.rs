use aws_sdk_ec2::Client;
use clap::Parser;

use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::{Report, Row};

pub const COMMAND: Entry = entry::<CreateGroup>("ec2-create-group").aliases(&["ec2-add-group", "ec2addgrp"]);

/// Create a security group.
#[derive(Parser)]
struct CreateGroup {
    /// Name of the group.
    #[arg(value_name = "GROUP")]
    group: String,
    /// Description of the group.
    #[arg(long, short = 'd', value_name = "GROUP-DESCRIPTION")]
    description: String,
    /// VPC that the group belongs to; the default VPC if not given.
    #[arg(long, short = 'c', value_name = "VPC")]
    vpc: Option<String>,
}

impl Command for CreateGroup {
    type Client = Client;

    async fn call(Self { group, description, vpc }: Self, client: Client) -> Result<Report> {
        let created = client.create_security_group().group_name(&group).description(&description).set_vpc_id(vpc).send().await?;
        let row = Row::record("GROUP", "Type\tId\tName\tDescription").field(created.group_id()).field(group).field(description);
        Ok(Report::rows([row]))
    }
}
