//! The lines of `elb-*`: one function per kind (facts: `options-elb.md`).

use aws_sdk_elasticloadbalancing::types::{
    AppCookieStickinessPolicy, BackendServerDescription, HealthCheck, Instance, InstanceState, LbCookieStickinessPolicy, Listener,
    ListenerDescription, LoadBalancerAttributes, LoadBalancerDescription, Policies, PolicyAttributeDescription,
    PolicyAttributeTypeDescription, PolicyDescription, PolicyTypeDescription, SourceSecurityGroup,
};

use crate::output::{Row, braces, spaced, time};

/// What to print when no instance is left.
pub const NO_INSTANCES: &str = "No instances currently registered to LoadBalancer";

/// A record in braces.
type Record = Vec<(&'static str, Option<String>)>;

pub fn load_balancer(lb: &LoadBalancerDescription) -> Row {
    let instances: Vec<&str> = lb.instances().iter().filter_map(Instance::instance_id).collect();
    let policies = lb.policies().filter(|policies| **policies != Policies::builder().build());
    let app_cookies = policies.map(|policies| records(policies.app_cookie_stickiness_policies(), app_cookie));
    let lb_cookies = policies.map(|policies| records(policies.lb_cookie_stickiness_policies(), lb_cookie));
    let others = policies.map(|policies| spaced(policies.other_policies()));
    Row::new("LOAD_BALANCER")
        .col("NAME", lb.load_balancer_name())
        .col("DNS_NAME", lb.dns_name())
        .long("CANONICAL_HOSTED_ZONE_NAME", lb.canonical_hosted_zone_name())
        .long("CANONICAL_HOSTED_ZONE_NAME_ID", lb.canonical_hosted_zone_name_id())
        .long("HEALTH_CHECK", records(lb.health_check(), health_check_record))
        .long("AVAILABILITY_ZONES", spaced(lb.availability_zones()))
        .long("SUBNETS", spaced(lb.subnets()))
        .long("VPC_ID", lb.vpc_id())
        .long("INSTANCE_ID", spaced(&instances))
        .long("LISTENER_DESCRIPTIONS", records(lb.listener_descriptions(), listener))
        .long("BACKEND_SERVER_DESCRIPTIONS", records(lb.backend_server_descriptions(), backend_server))
        .long_text("APP_COOKIE_STICKINESS_POLICIES", app_cookies.map(Option::unwrap_or_default))
        .long_text("LB_COOKIE_STICKINESS_POLICIES", lb_cookies.map(Option::unwrap_or_default))
        .long_text("OTHER_POLICIES", others.map(Option::unwrap_or_default))
        .long("SOURCE_SECURITY_GROUP", records(lb.source_security_group(), source_security_group))
        .long("SECURITY_GROUPS", spaced(lb.security_groups()))
        .col("CREATED_TIME", time(lb.created_time()))
        .col("SCHEME", lb.scheme())
}

/// Records in braces, but not those of elements without any content.
fn records<'a, T: 'a>(elements: impl IntoIterator<Item = &'a T>, record: impl Fn(&T) -> Record) -> Option<String> {
    braces(elements.into_iter().map(record).filter(|record| record.iter().any(|(_, value)| value.is_some())))
}

fn listener(description: &ListenerDescription) -> Record {
    let listener = description.listener();
    let protocol = listener.map(Listener::protocol);
    // The SDK puts 0, which is no port, for one that the reply lacks.
    let port = |port: fn(&Listener) -> i32| listener.map(port).filter(|&port| port != 0).map(|port| port.to_string());
    let mut record = vec![
        ("protocol", owned(protocol)),
        ("lb-port", port(Listener::load_balancer_port)),
        ("instance-protocol", owned(listener.and_then(Listener::instance_protocol))),
        ("instance-port", port(Listener::instance_port)),
    ];
    if matches!(protocol, Some("HTTPS" | "SSL")) {
        record.push(("cert-id", owned(listener.and_then(Listener::ssl_certificate_id))));
    }
    record.push(("policies", description.policy_names.as_ref().map(|names| names.join(","))));
    record
}

fn backend_server(server: &BackendServerDescription) -> Record {
    vec![
        ("instance-port", server.instance_port().map(|port| port.to_string())),
        ("policies", server.policy_names.as_ref().map(|names| names.join(","))),
    ]
}

fn app_cookie(policy: &AppCookieStickinessPolicy) -> Record {
    vec![("policy-name", owned(policy.policy_name())), ("cookie-name", owned(policy.cookie_name()))]
}

fn lb_cookie(policy: &LbCookieStickinessPolicy) -> Record {
    let period = policy.cookie_expiration_period().map(|seconds| seconds.to_string());
    vec![("policy-name", owned(policy.policy_name())), ("expiration-period", period)]
}

fn source_security_group(group: &SourceSecurityGroup) -> Record {
    vec![("owner-alias", owned(group.owner_alias())), ("group-name", owned(group.group_name()))]
}

fn health_check_record(check: &HealthCheck) -> Record {
    vec![
        ("interval", Some(check.interval().to_string())),
        ("target", Some(check.target().to_owned())),
        ("timeout", Some(check.timeout().to_string())),
        ("healthy-threshold", Some(check.healthy_threshold().to_string())),
        ("unhealthy-threshold", Some(check.unhealthy_threshold().to_string())),
    ]
}

fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}

pub fn health_check(check: &HealthCheck) -> Row {
    Row::new("HEALTH_CHECK")
        .col("TARGET", check.target())
        .clipped("INTERVAL", 8, check.interval())
        .clipped("TIMEOUT", 8, check.timeout())
        .clipped("HEALTHY_THRESHOLD", 20, check.healthy_threshold())
        .clipped("UNHEALTHY_THRESHOLD", 20, check.unhealthy_threshold())
}

pub fn instance(instance: &Instance) -> Row {
    Row::new("INSTANCE_ID").clipped("INSTANCE_ID", 30, instance.instance_id())
}

pub fn instance_state(instance: &InstanceState) -> Row {
    Row::new("INSTANCE_ID")
        .clipped("INSTANCE_ID", 30, instance.instance_id())
        .clipped("STATE", 15, instance.state())
        .col("DESCRIPTION", instance.description())
        .col("REASON-CODE", instance.reason_code())
}

/// The zones, subnets or security groups that a load balancer has after a change.
pub fn names(tag: &'static str, header: &'static str, names: &[String]) -> Row {
    Row::new(tag).col(header, spaced(names))
}

pub fn policy(policy: &PolicyDescription) -> Row {
    let attribute = |attribute: &PolicyAttributeDescription| {
        vec![("name", owned(attribute.attribute_name())), ("value", owned(attribute.attribute_value()))]
    };
    Row::new("POLICY")
        .col("NAME", policy.policy_name())
        .col("TYPE_NAME", policy.policy_type_name())
        .long("POLICY_ATTRIBUTE_DESCRIPTIONS", records(policy.policy_attribute_descriptions(), attribute))
}

pub fn policy_type(policy_type: &PolicyTypeDescription) -> Row {
    let attribute = |attribute: &PolicyAttributeTypeDescription| {
        vec![
            ("name", owned(attribute.attribute_name())),
            ("description", owned(attribute.description())),
            ("type", owned(attribute.attribute_type())),
            ("default-value", owned(attribute.default_value())),
            ("cardinality", owned(attribute.cardinality())),
        ]
    };
    Row::new("POLICY_TYPE")
        .col("NAME", policy_type.policy_type_name())
        .col("DESCRIPTION", policy_type.description())
        .long("POLICY_ATTRIBUTE_TYPE_DESCRIPTIONS", records(policy_type.policy_attribute_type_descriptions(), attribute))
}

/// What can be set of a load balancer, a line each.
pub fn attributes(attributes: &LoadBalancerAttributes) -> Vec<Row> {
    let cross_zone = attributes
        .cross_zone_load_balancing()
        .map(|cross_zone| Row::new("CROSS_ZONE_LOADBALANCING").col("ENABLED", cross_zone.enabled()));
    let access_log = attributes.access_log().map(|log| {
        Row::new("ACCESS_LOG")
            .col("ENABLED", log.enabled())
            .col("S3_BUCKET_NAME", log.s3_bucket_name())
            .col("S3_BUCKET_PREFIX", log.s3_bucket_prefix())
            .col("EMIT_INTERVAL", log.emit_interval())
    });
    let draining = attributes
        .connection_draining()
        .map(|draining| Row::new("CONNECTION_DRAINING").col("ENABLED", draining.enabled()).col("TIMEOUT", draining.timeout()));
    let settings = attributes
        .connection_settings()
        .map(|settings| Row::new("CONNECTION_SETTINGS").col("IDLE_TIMEOUT", settings.idle_timeout()));
    // Came after the last release of the tools: the desync mitigation mode, say.
    let additional = attributes
        .additional_attributes()
        .iter()
        .map(|attribute| Row::new("ADDITIONAL_ATTRIBUTE").col("KEY", attribute.key()).col("VALUE", attribute.value()));
    [cross_zone, access_log, draining, settings].into_iter().flatten().chain(additional).collect()
}
