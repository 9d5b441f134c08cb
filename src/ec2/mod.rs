//! Elastic Compute Cloud: `ec2-*`.

mod authorize;
mod create_group;
mod delete_group;
mod describe_group;
mod describe_instances;
mod describe_keypairs;
mod permissions;
mod rows;
mod run_instances;
mod terminate_instances;
mod values;

use crate::command::{Dialect, Family};

pub const FAMILY: Family = Family {
    prefix: "ec2",
    title: "Elastic Compute Cloud",
    version: "1.6.7.1 2013-02-01",
    dialect: Dialect::Ec2,
    endpoint_prefix: "ec2",
    url_variables: &["EC2_URL", "C3_URL", "AES_URL", "AES_XINO_URL"],
    region_variable: "EC2_REGION",
    home: ("EC2_HOME", "ec2"),
    short_headers: true,
    short_force: false,
    errors_drop_prefix: false,
    local: &["ec2-version", "ec2ver"],
    commands: &[
        authorize::COMMAND,
        create_group::COMMAND,
        delete_group::COMMAND,
        describe_group::COMMAND,
        describe_instances::COMMAND,
        describe_keypairs::COMMAND,
        run_instances::COMMAND,
        terminate_instances::COMMAND,
    ],
};
