use aws_sdk_elasticloadbalancing::Client;
use clap::Parser;

use super::associate_route53_hosted_zone::Record;
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<DisassociateRoute53HostedZone>("elb-disassociate-route53-hosted-zone");

/// Say how to delete the record of a Route 53 zone that points to a load balancer with today's tools.
#[derive(Parser)]
struct DisassociateRoute53HostedZone {
    #[command(flatten)]
    record: Record,
}

impl Command for DisassociateRoute53HostedZone {
    type Client = Client;

    async fn call(Self { record }: Self, _: Client) -> Result<Report> {
        Err(record.change("DELETE"))
    }
}
