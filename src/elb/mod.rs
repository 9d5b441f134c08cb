//! Elastic Load Balancing: `elb-*`.

mod configure_healthcheck;
mod create_lb;
mod delete_lb;
mod deregister_instances_from_lb;
mod describe_instance_health;
mod describe_lbs;
mod register_instances_with_lb;
mod rows;

use aws_sdk_elasticloadbalancing::types::{Instance, Listener};

use crate::cli::values::{List, Map, Maps};
use crate::command::{Dialect, Family};
use crate::error::{Error, Result};

/// The most load balancers the service puts on one page.
const PAGE: i32 = 400;

/// The keys of `--listener`.
const LISTENER: &str = "protocol* lb-port* instance-protocol instance-port* cert-id";

pub const FAMILY: Family = Family {
    prefix: "elb",
    title: "Elastic Load Balancing",
    version: "Amazon ElasticLoadBalancing CLI version 1.0.17.0 (API 2012-06-01)",
    dialect: Dialect::Service,
    endpoint_prefix: "elasticloadbalancing",
    url_variables: &["AWS_ELB_URL"],
    region_variable: "EC2_REGION",
    home: ("AWS_ELB_HOME", "elb"),
    short_headers: false,
    short_force: false,
    errors_drop_prefix: false,
    local: &["elb-cmd", "elb-version"],
    commands: &[
        configure_healthcheck::COMMAND,
        create_lb::COMMAND,
        delete_lb::COMMAND,
        deregister_instances_from_lb::COMMAND,
        describe_instance_health::COMMAND,
        describe_lbs::COMMAND,
        register_instances_with_lb::COMMAND,
    ],
};

/// The values of `--listener`, whose keys are those of [`LISTENER`].
///
/// # Errors
/// [`Error::Input`] for a port that is no number.
fn listeners(maps: Maps) -> Result<Vec<Listener>> {
    maps.0.iter().map(listener).collect()
}

fn listener(map: &Map) -> Result<Listener> {
    Ok(Listener::builder()
        .set_protocol(map.get("protocol"))
        .set_load_balancer_port(map.parse("lb-port")?)
        .set_instance_protocol(map.get("instance-protocol"))
        .set_instance_port(map.parse("instance-port")?)
        .set_ssl_certificate_id(map.get("cert-id"))
        .build()?)
}

fn instances(ids: List) -> Vec<Instance> {
    ids.map(|id| Instance::builder().instance_id(id).build())
}
