//! The lines of `elb-*`: one function per kind (facts: `options-elb.md`).

use aws_sdk_elasticloadbalancing::types::{
    BackendServerDescription, HealthCheck, Instance, InstanceState, ListenerDescription, LoadBalancerDescription, SourceSecurityGroup,
};

use crate::output::{Row, braces, list, spaced, time};

pub const NO_INSTANCES: &str = "No instances currently registered to LoadBalancer";

/// A record in braces.
type Record = Vec<(&'static str, Option<String>)>;

pub fn load_balancer(lb: &LoadBalancerDescription) -> Row {
    let instances: Vec<&str> = lb.instances().iter().filter_map(Instance::instance_id).collect();
    let policies = lb.policies();
    let app_cookies = policies.map(|policies| policies.app_cookie_stickiness_policies()).unwrap_or_default();
    let lb_cookies = policies.map(|policies| policies.lb_cookie_stickiness_policies()).unwrap_or_default();
    Row::new("LOAD_BALANCER")
        .col("NAME", lb.load_balancer_name())
        .col("DNS_NAME", lb.dns_name())
        .long("CANONICAL_HOSTED_ZONE_NAME", lb.canonical_hosted_zone_name())
        .long("CANONICAL_HOSTED_ZONE_NAME_ID", lb.canonical_hosted_zone_name_id())
        .long("HEALTH_CHECK", braces(lb.health_check().map(health_check_record)))
        .long("AVAILABILITY_ZONES", spaced(lb.availability_zones()))
        .long("SUBNETS", spaced(lb.subnets()))
        .long("VPC_ID", lb.vpc_id())
        .long("INSTANCE_ID", spaced(&instances))
        .long("LISTENER_DESCRIPTIONS", braces(lb.listener_descriptions().iter().map(listener)))
        .long("BACKEND_SERVER_DESCRIPTIONS", braces(lb.backend_server_descriptions().iter().map(backend_server)))
        .long(
            "APP_COOKIE_STICKINESS_POLICIES",
            braces(
                app_cookies
                    .iter()
                    .map(|policy| vec![("policy-name", owned(policy.policy_name())), ("cookie-name", owned(policy.cookie_name()))]),
            ),
        )
        .long(
            "LB_COOKIE_STICKINESS_POLICIES",
            braces(lb_cookies.iter().map(|policy| {
                let period = policy.cookie_expiration_period().map(|seconds| seconds.to_string());
                vec![("policy-name", owned(policy.policy_name())), ("expiration-period", period)]
            })),
        )
        .long("OTHER_POLICIES", policies.and_then(|policies| spaced(policies.other_policies())))
        .long("SOURCE_SECURITY_GROUP", braces(lb.source_security_group().map(source_security_group)))
        .long("SECURITY_GROUPS", spaced(lb.security_groups()))
        .col("CREATED_TIME", time(lb.created_time()))
        .col("SCHEME", lb.scheme())
}

fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
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

fn listener(description: &ListenerDescription) -> Record {
    let listener = description.listener();
    let protocol = listener.map(|listener| listener.protocol()).unwrap_or_default();
    // The SDK fills a port that the reply lacks with 0, which is no port.
    let port = |port: i32| (port != 0).then(|| port.to_string());
    let mut record = vec![
        ("protocol", Some(protocol.to_owned())),
        ("lb-port", listener.and_then(|listener| port(listener.load_balancer_port()))),
        ("instance-protocol", owned(listener.and_then(|listener| listener.instance_protocol()))),
        ("instance-port", listener.and_then(|listener| port(listener.instance_port()))),
    ];
    if matches!(protocol, "HTTPS" | "SSL") {
        record.push(("cert-id", owned(listener.and_then(|listener| listener.ssl_certificate_id()))));
    }
    record.push(("policies", list(description.policy_names())));
    record
}

fn backend_server(server: &BackendServerDescription) -> Record {
    let port = server.instance_port().map(|port| port.to_string());
    vec![("instance-port", port), ("policies", list(server.policy_names()))]
}

fn source_security_group(group: &SourceSecurityGroup) -> Record {
    vec![("owner-alias", owned(group.owner_alias())), ("group-name", owned(group.group_name()))]
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
