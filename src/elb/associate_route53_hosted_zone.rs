use aws_sdk_elasticloadbalancing::Client;
use clap::{Args, Parser};

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::{Error, Result, quoted};
use crate::output::Report;

pub const COMMAND: Entry = entry::<AssociateRoute53HostedZone>("elb-associate-route53-hosted-zone");

/// Say how to point a record of a Route 53 zone to a load balancer with today's tools.
#[derive(Parser)]
struct AssociateRoute53HostedZone {
    #[command(flatten)]
    record: Record,
}

/// A record of a zone that stands for a load balancer.
#[derive(Args)]
pub struct Record {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Name of the record.
    #[arg(long)]
    rr_name: String,
    /// Id of the zone.
    #[arg(long)]
    hosted_zone_id: String,
    /// Weight of the record among those of its name.
    #[arg(long)]
    weight: i64,
    /// What tells the record from others of its name; the DNS name of the load balancer by default.
    #[arg(long)]
    rr_set_id: Option<String>,
    /// A or AAAA; A by default.
    #[arg(long)]
    rr_type: Option<String>,
}

impl Command for AssociateRoute53HostedZone {
    type Client = Client;

    async fn call(Self { record }: Self, _: Client) -> Result<Report> {
        Err(record.change("CREATE"))
    }
}

impl Record {
    /// The command that makes the change. What only the service knows is left to fill in, called as `elb-describe-lbs` calls it.
    pub fn change(self, action: &str) -> Error {
        let Self { lb, rr_name, hosted_zone_id, weight, rr_set_id, rr_type } = self;
        let (set, kind) = (rr_set_id.as_deref().unwrap_or("DNS_NAME"), rr_type.as_deref().unwrap_or("A"));
        let target = r#"{"HostedZoneId":"CANONICAL_HOSTED_ZONE_NAME_ID","DNSName":"DNS_NAME","EvaluateTargetHealth":false}"#;
        let record = format!(r#"{{"Name":{rr_name:?},"Type":{kind:?},"SetIdentifier":{set:?},"Weight":{weight},"AliasTarget":{target}}}"#);
        let batch = quoted(&format!(r#"{{"Changes":[{{"Action":{action:?},"ResourceRecordSet":{record}}}]}}"#));
        Error::Gone {
            reason: "Route 53 records are no longer changed from here; fill what the first command prints into the second:",
            instead: vec![
                format!("elb-describe-lbs {lb} --show-long --headers"),
                format!("aws route53 change-resource-record-sets --hosted-zone-id {} --change-batch {batch}", quoted(&hosted_zone_id)),
            ],
        }
    }
}
