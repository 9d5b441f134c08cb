//! Elastic Load Balancing: `elb-*`.

mod apply_security_groups_to_lb;
mod associate_route53_hosted_zone;
mod attach_lb_to_subnets;
mod configure_healthcheck;
mod create_app_cookie_stickiness_policy;
mod create_lb;
mod create_lb_cookie_stickiness_policy;
mod create_lb_listeners;
mod create_lb_policy;
mod delete_lb;
mod delete_lb_listeners;
mod delete_lb_policy;
mod deregister_instances_from_lb;
mod describe_instance_health;
mod describe_lb_attributes;
mod describe_lb_policies;
mod describe_lb_policy_types;
mod describe_lbs;
mod detach_lb_from_subnets;
mod disable_zones_for_lb;
mod disassociate_route53_hosted_zone;
mod enable_zones_for_lb;
mod modify_lb_attributes;
mod register_instances_with_lb;
mod rows;
mod set_lb_listener_ssl_cert;
mod set_lb_policies_for_backend_server;
mod set_lb_policies_of_listener;

use aws_sdk_elasticloadbalancing::types::{Instance, Listener};

use crate::cli::values::{List, Map, Maps};
use crate::command::{Dialect, Family};
use crate::error::Result;

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
        apply_security_groups_to_lb::COMMAND,
        associate_route53_hosted_zone::COMMAND,
        attach_lb_to_subnets::COMMAND,
        configure_healthcheck::COMMAND,
        create_app_cookie_stickiness_policy::COMMAND,
        create_lb::COMMAND,
        create_lb_cookie_stickiness_policy::COMMAND,
        create_lb_listeners::COMMAND,
        create_lb_policy::COMMAND,
        delete_lb::COMMAND,
        delete_lb_listeners::COMMAND,
        delete_lb_policy::COMMAND,
        deregister_instances_from_lb::COMMAND,
        describe_instance_health::COMMAND,
        describe_lb_attributes::COMMAND,
        describe_lb_policies::COMMAND,
        describe_lb_policy_types::COMMAND,
        describe_lbs::COMMAND,
        detach_lb_from_subnets::COMMAND,
        disable_zones_for_lb::COMMAND,
        disassociate_route53_hosted_zone::COMMAND,
        enable_zones_for_lb::COMMAND,
        modify_lb_attributes::COMMAND,
        register_instances_with_lb::COMMAND,
        set_lb_listener_ssl_cert::COMMAND,
        set_lb_policies_for_backend_server::COMMAND,
        set_lb_policies_of_listener::COMMAND,
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
