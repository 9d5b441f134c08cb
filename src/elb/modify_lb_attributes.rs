use aws_sdk_elasticloadbalancing::Client;
use aws_sdk_elasticloadbalancing::types::{
    AccessLog, ConnectionDraining, ConnectionSettings, CrossZoneLoadBalancing, LoadBalancerAttributes,
};
use clap::{ArgGroup, Parser};

use super::rows;
use crate::cli::ARGUMENTS;
use crate::cli::values::{Map, map};
use crate::command::{Command, Entry, entry};
use crate::error::Result;
use crate::output::Report;

pub const COMMAND: Entry = entry::<ModifyLoadBalancerAttributes>("elb-modify-lb-attributes");

/// One of these has to be given at least.
const ATTRIBUTES: [&str; 4] = ["cross_zone_load_balancing", "access_log", "connection_draining", "connection_settings"];

/// Set cross-zone balancing, access log, connection draining or idle timeout of a load balancer, and print them.
#[derive(Parser)]
#[command(group = ArgGroup::new("attributes").required(true).multiple(true).args(ATTRIBUTES))]
struct ModifyLoadBalancerAttributes {
    /// Name of the load balancer.
    #[arg(long, value_name = "LoadBalancerName", help_heading = ARGUMENTS)]
    lb: String,
    /// Whether each instance gets the same share whatever its zone: enabled.
    #[arg(long = "crosszoneloadbalancing", value_parser = map("enabled*"))]
    cross_zone_load_balancing: Option<Map>,
    /// Whether requests are written to a bucket: enabled, and s3bucketname, s3bucketprefix, emitinterval (5 or 60 minutes).
    #[arg(long, value_parser = map("enabled* s3bucketname s3bucketprefix emitinterval"))]
    access_log: Option<Map>,
    /// Whether requests under way may end before an instance leaves: enabled, and for how many seconds: timeout.
    #[arg(long, value_parser = map("enabled* timeout"))]
    connection_draining: Option<Map>,
    /// For how many seconds a connection may be idle: idletimeout.
    #[arg(long, value_parser = map("idletimeout*"))]
    connection_settings: Option<Map>,
}

impl Command for ModifyLoadBalancerAttributes {
    type Client = Client;

    async fn call(
        Self { lb, cross_zone_load_balancing, access_log, connection_draining, connection_settings }: Self,
        client: Client,
    ) -> Result<Report> {
        let mut attributes = LoadBalancerAttributes::builder();
        if let Some(map) = cross_zone_load_balancing {
            let cross_zone = CrossZoneLoadBalancing::builder().set_enabled(map.parse("enabled")?);
            attributes = attributes.cross_zone_load_balancing(cross_zone.build());
        }
        if let Some(map) = access_log {
            let log = AccessLog::builder()
                .set_enabled(map.parse("enabled")?)
                .set_s3_bucket_name(map.get("s3bucketname"))
                .set_s3_bucket_prefix(map.get("s3bucketprefix"))
                .set_emit_interval(map.parse("emitinterval")?);
            attributes = attributes.access_log(log.build());
        }
        if let Some(map) = connection_draining {
            let draining = ConnectionDraining::builder().set_enabled(map.parse("enabled")?).set_timeout(map.parse("timeout")?);
            attributes = attributes.connection_draining(draining.build());
        }
        if let Some(map) = connection_settings {
            let settings = ConnectionSettings::builder().set_idle_timeout(map.parse("idletimeout")?);
            attributes = attributes.connection_settings(settings.build()?);
        }
        let request = client.modify_load_balancer_attributes().load_balancer_name(lb);
        let modified = request.load_balancer_attributes(attributes.build()).send().await?;
        Ok(Report::rows(modified.load_balancer_attributes().map(rows::attributes).unwrap_or_default()).or("OK-Modifying Attributes"))
    }
}
