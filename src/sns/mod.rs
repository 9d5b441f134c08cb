//! Simple Notification Service: `sns-*`.

use crate::command::{Dialect, Family};

pub const FAMILY: Family = Family {
    prefix: "sns",
    title: "Simple Notification Service",
    version: "Amazon SimpleNotificationServiceCli CLI version w.x.y.z (API 2010-03-31)",
    dialect: Dialect::Service,
    endpoint_prefix: "sns",
    url_variables: &["AWS_SNS_URL"],
    home: ("AWS_SNS_HOME", "sns"),
    short_headers: true,
    short_force: true,
    errors_drop_prefix: true,
    local: &["sns-cmd", "sns-version"],
    commands: &[],
};
