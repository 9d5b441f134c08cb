//! Auto Scaling: `as-*`.

mod create_auto_scaling_group;
mod create_launch_config;
mod create_or_update_tags;
mod create_or_update_trigger;
mod delete_auto_scaling_group;
mod delete_launch_config;
mod delete_notification_configuration;
mod delete_policy;
mod delete_scheduled_action;
mod delete_tags;
mod delete_trigger;
mod describe_adjustment_types;
mod describe_auto_scaling_groups;
mod describe_auto_scaling_instances;
mod describe_auto_scaling_notification_types;
mod describe_launch_configs;
mod describe_metric_collection_types;
mod describe_notification_configurations;
mod describe_policies;
mod describe_process_types;
mod describe_scaling_activities;
mod describe_scheduled_actions;
mod describe_tags;
mod describe_termination_policy_types;
mod describe_triggers;
mod disable_metrics_collection;
mod enable_metrics_collection;
mod execute_policy;
mod put_notification_configuration;
mod put_scaling_policy;
mod put_scheduled_update_group_action;
mod resume_processes;
mod rows;
mod set_desired_capacity;
mod set_instance_health;
mod suspend_processes;
mod terminate_instance_in_auto_scaling_group;
mod update_auto_scaling_group;

use aws_sdk_autoscaling::types::Tag;
use clap::Args;

use crate::cli::values::{Map, Maps};
use crate::command::{Dialect, Family};
use crate::error::{Error, Result};

/// The most records the service puts on one page, but for instances.
const PAGE: i32 = 100;

/// The most instances that `DescribeAutoScalingInstances` puts on one page.
const INSTANCES_PAGE: i32 = 50;

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
    commands: &[
        create_auto_scaling_group::COMMAND,
        create_launch_config::COMMAND,
        create_or_update_tags::COMMAND,
        create_or_update_trigger::COMMAND,
        delete_auto_scaling_group::COMMAND,
        delete_launch_config::COMMAND,
        delete_notification_configuration::COMMAND,
        delete_policy::COMMAND,
        delete_scheduled_action::COMMAND,
        delete_tags::COMMAND,
        delete_trigger::COMMAND,
        describe_adjustment_types::COMMAND,
        describe_auto_scaling_groups::COMMAND,
        describe_auto_scaling_instances::COMMAND,
        describe_auto_scaling_notification_types::COMMAND,
        describe_launch_configs::COMMAND,
        describe_metric_collection_types::COMMAND,
        describe_notification_configurations::COMMAND,
        describe_policies::COMMAND,
        describe_process_types::COMMAND,
        describe_scaling_activities::COMMAND,
        describe_scheduled_actions::COMMAND,
        describe_tags::COMMAND,
        describe_termination_policy_types::COMMAND,
        describe_triggers::COMMAND,
        disable_metrics_collection::COMMAND,
        enable_metrics_collection::COMMAND,
        execute_policy::COMMAND,
        put_notification_configuration::COMMAND,
        put_scaling_policy::COMMAND,
        put_scheduled_update_group_action::COMMAND,
        resume_processes::COMMAND,
        set_desired_capacity::COMMAND,
        set_instance_health::COMMAND,
        suspend_processes::COMMAND,
        terminate_instance_in_auto_scaling_group::COMMAND,
        update_auto_scaling_group::COMMAND,
    ],
};

/// The options of commands whose result comes in pages.
#[derive(Args)]
struct Paging {
    /// Most records to list; all by default.
    #[arg(long)]
    max_records: Option<usize>,
    /// Continue where a former reply ended.
    #[arg(long)]
    token: Option<String>,
}

/// The tags that `--tag id=…,t=…,k=…,v=…,p=…` stands for.
fn tags(maps: Maps) -> Result<Vec<Tag>> {
    let tag = |map: Map| {
        let propagate = match map.get("p").map(|value| value.to_ascii_lowercase()).as_deref() {
            None | Some("") => None,
            Some(value) => Some(value.parse().map_err(|_| Error::Input(format!("Invalid value '{value}' for p: use true or false")))?),
        };
        let tag = Tag::builder().set_resource_id(map.get("id")).set_resource_type(map.get("t")).set_key(map.get("k"));
        Ok(tag.set_value(map.get("v")).set_propagate_at_launch(propagate).build())
    };
    maps.0.into_iter().map(tag).collect()
}
