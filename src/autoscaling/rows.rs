//! The lines of `as-*`: one function per kind (facts: `options-as.md`).

use aws_sdk_autoscaling::types::{
    Activity, Alarm, AutoScalingGroup, AutoScalingInstanceDetails, BlockDeviceMapping, EnabledMetric, Instance, LaunchConfiguration,
    NotificationConfiguration, ScalingPolicy, ScheduledUpdateGroupAction, SuspendedProcess, TagDescription,
};

use crate::output::{Row, braces, list, time};

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

/// An instance on its own.
pub fn instance(instance: &AutoScalingInstanceDetails) -> Row {
    let template = || instance.launch_template()?.launch_template_name();
    Row::new("INSTANCE")
        .col("INSTANCE-ID", instance.instance_id())
        .col("GROUP-NAME", instance.auto_scaling_group_name())
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

pub fn launch_config(config: &LaunchConfiguration) -> Row {
    Row::new("LAUNCH-CONFIG")
        .col("NAME", config.launch_configuration_name())
        .col("IMAGE-ID", config.image_id())
        .col("TYPE", config.instance_type())
        .long("KEY", config.key_name())
        .long("KERNEL-ID", config.kernel_id())
        .long("RAMDISK-ID", config.ramdisk_id())
        .long("DEVICE-MAP", device_map(config.block_device_mappings()))
        .long("SG", list(config.security_groups()))
        .long("CREATED", time(config.created_time()))
        .long("MONIOTRING", config.instance_monitoring().and_then(|monitoring| monitoring.enabled()))
        .long("LAUNCH-CONFIG-ARN", config.launch_configuration_arn())
        .col("SPOT-PRICE", config.spot_price())
        .col("IAM-INSTANCE-PROFILE", config.iam_instance_profile())
        .long("EBS-OPTIMIZED", config.ebs_optimized())
}

/// `{/dev/sda=snap-1:10,/dev/sdb=ephemeral0}`
fn device_map(devices: &[BlockDeviceMapping]) -> Option<String> {
    let source = |device: &BlockDeviceMapping| {
        let snapshot = device.ebs().and_then(|ebs| ebs.snapshot_id()).unwrap_or_default();
        let size = device.ebs().and_then(|ebs| ebs.volume_size()).map(|size| format!(":{size}")).unwrap_or_default();
        format!("{snapshot}{size}{}", device.virtual_name().unwrap_or_default())
    };
    let pairs: Vec<_> = devices.iter().map(|device| (device.device_name().unwrap_or_default(), Some(source(device)))).collect();
    braces(Some(pairs).filter(|pairs| !pairs.is_empty()))
}

pub fn policy(policy: &ScalingPolicy) -> Row {
    Row::new("SCALING-POLICY")
        .col("GROUP-NAME", policy.auto_scaling_group_name())
        .col("POLICY-NAME", policy.policy_name())
        .col("SCALING-ADJUSTMENT", policy.scaling_adjustment())
        .col("MIN-ADJUSTMENT-STEP", policy.min_adjustment_step())
        .col("ADJUSTMENT-TYPE", policy.adjustment_type())
        .col("COOLDOWN", policy.cooldown())
        .col("POLICY-ARN", policy.policy_arn())
        .with(policy.alarms().iter().map(|alarm| alarm_of_policy(alarm, policy)))
}

fn alarm_of_policy(alarm: &Alarm, policy: &ScalingPolicy) -> Row {
    Row::new("ALARM")
        .col("ALARM-NAME", alarm.alarm_name())
        .long("ALARM-ARN", alarm.alarm_arn())
        .col("POLICY-NAME", policy.policy_name())
        .long("POLICY-ARN", policy.policy_arn())
}

pub fn notification_config(config: &NotificationConfiguration) -> Row {
    Row::new("NOTIFICATION-CONFIG")
        .col("GROUP-NAME", config.auto_scaling_group_name())
        .col("TOPIC-ARN", config.topic_arn())
        .col("NOTIFICATION-TYPE-NAME", config.notification_type())
}

pub fn scheduled_action(action: &ScheduledUpdateGroupAction) -> Row {
    Row::new("UPDATE-GROUP-ACTION")
        .col("GROUP-NAME", action.auto_scaling_group_name())
        .col("NAME", action.scheduled_action_name())
        .col("START-TIME", time(action.start_time()))
        .col("RECURRENCE", action.recurrence())
        .col("MIN-SIZE", action.min_size())
        .col("MAX-SIZE", action.max_size())
        .col("DESIRED-CAPACITY", action.desired_capacity())
        .long("ACTION-ARN", action.scheduled_action_arn())
}

/// An activity. Its steps, which were rows below, and the time of its last change left the API.
pub fn activity(activity: &Activity) -> Row {
    Row::new("ACTIVITY")
        .col("ACTIVITY-ID", activity.activity_id())
        .col("END-TIME", time(activity.end_time()))
        .col("GROUP-NAME", activity.auto_scaling_group_name())
        .col("CODE", activity.status_code())
        .clipped("MESSAGE", 100, activity.status_message())
        .long("CAUSE", activity.cause())
        .long("PROGRESS", activity.progress())
        .long("DESCRIPTION", activity.description())
        .long("UPDATE-TIME", None::<&str>)
        .long("START-TIME", time(activity.start_time()))
        .with([])
}

/// The activity that terminates an instance. The original looked for its description under another name and found none.
pub fn termination(activity: &Activity) -> Row {
    Row::new("INSTANCE")
        .col("ACTIVITY-ID", activity.activity_id())
        .col("UPDATED-TIME", None::<&str>)
        .col("CODE", activity.status_code())
        .col("CAUSE", activity.cause())
        .long("MESSAGE", activity.status_message())
        .long("PROGRESS", activity.progress())
        .long("DESCRIPTION", None::<&str>)
        .long("START-TIME", time(activity.start_time()))
}
