//! Elastic Compute Cloud: `ec2-*`.

use crate::command::{Dialect, Family};

pub const FAMILY: Family = Family {
    prefix: "ec2",
    title: "Elastic Compute Cloud",
    version: "1.6.7.1 2013-02-01",
    dialect: Dialect::Ec2,
    endpoint_prefix: "ec2",
    url_variables: &["EC2_URL", "C3_URL", "AES_URL", "AES_XINO_URL"],
    home: ("EC2_HOME", "ec2"),
    short_headers: true,
    short_force: false,
    errors_drop_prefix: false,
    local: &["ec2-version", "ec2ver"],
    commands: &[],
};
