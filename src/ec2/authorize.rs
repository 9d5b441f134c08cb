use aws_sdk_ec2::Client;
use aws_sdk_ec2::types::IpPermission;
use clap::Parser;

use super::permissions::{Permissions, echo};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<Authorize>("ec2-authorize").aliases(&["ec2auth"]);

/// Allow traffic into or out of a security group.
#[derive(Parser)]
struct Authorize {
    #[command(flatten)]
    permissions: Permissions,
}

impl Command for Authorize {
    type Client = Client;

    async fn call(Self { permissions }: Self, client: Client) -> Result<Report> {
        let (group, egress, granted): (_, _, Vec<IpPermission>) = permissions.checked()?;
        group.look_up(&client).await?;
        let granted_too = Some(granted.clone());
        if egress {
            client
                .authorize_security_group_egress()
                .set_group_id(group.id())
                .set_ip_permissions(granted_too)
                .send()
                .await?;
        } else {
            let request = client.authorize_security_group_ingress().set_group_id(group.id()).set_group_name(group.name());
            request.set_ip_permissions(granted_too).send().await?;
        }
        Ok(echo(&group, egress, &granted))
    }
}
