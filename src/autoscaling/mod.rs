//! Auto Scaling: `as-*`.

mod delete_auto_scaling_group;
mod describe_auto_scaling_groups;
mod put_scaling_policy;
mod rows;

use crate::command::{Dialect, Family};

/// The most records the service puts on one page.
const PAGE: i32 = 100;

pub const FAMILY: Family = Family {
    prefix: "as",
    title: "Auto Scaling",
    version: "Amazon AutoScaling CLI version 1.0.61.2 (API 2011-01-01)",
    dialect: Dialect::Service,
    endpoint_prefix: "autoscaling",
    url_variables: &["AWS_AUTO_SCALING_URL"],
    region_variable: "EC2_REGION",
    home: ("AWS_AUTO_SCALING_HOME", "as"),
    short_headers: true,
    short_force: true,
    errors_drop_prefix: false,
    local: &["as-cmd", "as-version"],
    commands: &[delete_auto_scaling_group::COMMAND, describe_auto_scaling_groups::COMMAND, put_scaling_policy::COMMAND],
};
