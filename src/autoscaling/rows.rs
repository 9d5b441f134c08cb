//! The lines of `as-*`: one function per kind (facts: `options-as.md`).

use aws_sdk_autoscaling::types::{AutoScalingGroup, EnabledMetric, Instance, SuspendedProcess, TagDescription};

use crate::output::{Row, list, time};

pub fn group(group: &AutoScalingGroup) -> Row {
    let name = group.auto_scaling_group_name();
    Row::new("AUTO-SCALING-GROUP")
        .col("GROUP-NAME", name)
        .col("LAUNCH-CONFIG", launch_source(group))
        .col("AVAILABILITY-ZONES", list(group.availability_zones()))
        .long("CREATED", time(group.created_time()))
        .col("LOAD-BALANCERS", list(group.load_balancer_names()))
        .long("HEALTH-CHECK", group.health_check_type())
        .col("MIN-SIZE", group.min_size())
        .col("MAX-SIZE", group.max_size())
        .col("DESIRED-CAPACITY", group.desired_capacity())
        .long("DEFAULT-COOLDOWN", group.default_cooldown())
        .long("GRACE-PERIOD", group.health_check_grace_period())
        .long("VPC-IDENTIFIER", group.vpc_zone_identifier())
        .long("PLACEMENT-GROUP", group.placement_group())
        .long("GROUP-ARN", group.auto_scaling_group_arn())
        .col("TERMINATION-POLICIES", list(group.termination_policies()))
        .long("STATUS", group.status())
        .with(group.instances().iter().map(instance_of_group))
        .with(group.suspended_processes().iter().map(|process| suspended_process(process, name)))
        .with(group.enabled_metrics().iter().map(enabled_metric))
        .with(group.tags().iter().map(tag))
}

/// What the group launches from: a launch configuration, or the template that took its place.
fn launch_source(group: &AutoScalingGroup) -> Option<&str> {
    let mixed = || group.mixed_instances_policy()?.launch_template()?.launch_template_specification();
    let template = || group.launch_template().or_else(mixed)?.launch_template_name();
    group.launch_configuration_name().or_else(template)
}

/// An instance below its group, where the reply does not repeat the group's name.
fn instance_of_group(instance: &Instance) -> Row {
    let template = || instance.launch_template()?.launch_template_name();
    Row::new("INSTANCE")
        .col("INSTANCE-ID", instance.instance_id())
        .col("GROUP-NAME", None::<&str>)
        .col("AVAILABILITY-ZONE", instance.availability_zone())
        .col("STATE", instance.lifecycle_state())
        .col("STATUS", instance.health_status())
        .col("LAUNCH-CONFIG", instance.launch_configuration_name().or_else(template))
}

fn suspended_process(process: &SuspendedProcess, group: Option<&str>) -> Row {
    Row::new("SUSPENDED-PROCESS")
        .col("PROCESS-NAME", process.process_name())
        .col("REASON", process.suspension_reason())
        .col("AUTO-SCALING-GROUP", group)
}

fn enabled_metric(metric: &EnabledMetric) -> Row {
    Row::new("ENABLED-METRICS").col("METRIC-NAME", metric.metric()).col("GRANULARITY-NAME", metric.granularity())
}

pub fn tag(tag: &TagDescription) -> Row {
    Row::new("TAG")
        .col("RESOURCE-ID", tag.resource_id())
        .col("RESOURCE-TYPE", tag.resource_type())
        .col("KEY", tag.key())
        .col("VALUE", tag.value())
        .col("PROPAGATE-AT-LAUNCH", tag.propagate_at_launch())
}
