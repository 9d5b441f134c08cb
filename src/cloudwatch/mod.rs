//! CloudWatch: `mon-*`.

use crate::command::{Dialect, Family};

pub const FAMILY: Family = Family {
    prefix: "mon",
    title: "CloudWatch",
    version: "Amazon CloudWatch CLI version 1.0.13.4 (API 2010-08-01)",
    dialect: Dialect::Service,
    endpoint_prefix: "monitoring",
    url_variables: &["AWS_CLOUDWATCH_URL"],
    home: ("AWS_CLOUDWATCH_HOME", "cloudwatch"),
    short_headers: false,
    short_force: true,
    errors_drop_prefix: false,
    local: &["mon-cmd", "mon-version"],
    commands: &[],
};
