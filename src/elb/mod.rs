//! Elastic Load Balancing: `elb-*`.

use crate::command::{Dialect, Family};

pub const FAMILY: Family = Family {
    prefix: "elb",
    title: "Elastic Load Balancing",
    version: "Amazon ElasticLoadBalancing CLI version 1.0.17.0 (API 2012-06-01)",
    dialect: Dialect::Service,
    endpoint_prefix: "elasticloadbalancing",
    url_variables: &["AWS_ELB_URL"],
    home: ("AWS_ELB_HOME", "elb"),
    short_headers: false,
    short_force: false,
    errors_drop_prefix: false,
    local: &["elb-cmd", "elb-version"],
    commands: &[],
};
