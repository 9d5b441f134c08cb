use aws_sdk_autoscaling::Client;
use clap::Parser;

use crate::cli::ARGUMENTS;
use crate::command::{Command, Entry, entry};
use crate::error::{Error, Result, quoted};
use crate::output::Report;

pub const COMMAND: Entry = entry::<CreateOrUpdateScalingTrigger>("as-create-or-update-trigger");

/// Say which policies and alarms do what a trigger did; triggers themselves left AWS in 2011.
#[derive(Parser)]
struct CreateOrUpdateScalingTrigger {
    /// Name of the trigger.
    #[arg(long, value_name = "TriggerName", help_heading = ARGUMENTS)]
    name: String,
    /// Group to scale.
    #[arg(long, short = 'g')]
    auto_scaling_group: String,
    /// Name of the metric, such as CPUUtilization.
    #[arg(long)]
    measure: String,
    /// Namespace of the metric (default: AWS/EC2).
    #[arg(long, default_value = "AWS/EC2", hide_default_value = true)]
    namespace: String,
    /// What to compare: Average, Maximum, Minimum or Sum.
    #[arg(long)]
    statistic: String,
    /// Dimensions of the metric (default: the group).
    #[arg(long, value_name = "\"key1=value1,key2=value2...\"")]
    dimensions: Option<String>,
    /// Seconds over which the statistic is taken.
    #[arg(long)]
    period: u32,
    /// Seconds for which the threshold must be crossed.
    #[arg(long)]
    breach_duration: u32,
    /// Value below which --lower-breach-increment applies.
    #[arg(long)]
    lower_threshold: Option<f64>,
    /// Instances to add below the lower threshold, or a percentage: -1, -10%.
    #[arg(long)]
    lower_breach_increment: Option<String>,
    /// Value above which --upper-breach-increment applies.
    #[arg(long)]
    upper_threshold: Option<f64>,
    /// Instances to add above the upper threshold, or a percentage: 1, 10%.
    #[arg(long)]
    upper_breach_increment: Option<String>,
    /// Unit of the metric, such as Percent.
    #[arg(long)]
    unit: Option<String>,
}

impl Command for CreateOrUpdateScalingTrigger {
    type Client = Client;

    async fn call(
        Self {
            name,
            auto_scaling_group,
            measure,
            namespace,
            statistic,
            dimensions,
            period,
            breach_duration,
            lower_threshold,
            lower_breach_increment,
            upper_threshold,
            upper_breach_increment,
            unit,
        }: Self,
        _: Client,
    ) -> Result<Report> {
        // `--dimensions AutoScalingGroupName` without a value meant the trigger's group.
        let of_group = || format!("AutoScalingGroupName={auto_scaling_group}");
        let dimensions = quoted(&dimensions.filter(|text| text.contains('=')).unwrap_or_else(of_group));
        let (group, measure, namespace) = (quoted(&auto_scaling_group), quoted(&measure), quoted(&namespace));
        let statistic = quoted(&statistic);
        let unit = unit.map(|unit| format!(" --unit {}", quoted(&unit))).unwrap_or_default();
        let periods = breach_duration.div_ceil(period.max(1)).max(1);
        let side = |side, operator, (threshold, increment): (f64, String)| {
            let name = quoted(&format!("{name}-{side}"));
            let (adjustment, kind) = match increment.strip_suffix('%') {
                Some(percent) => (quoted(percent), "PercentChangeInCapacity"),
                None => (quoted(&increment), "ChangeInCapacity"),
            };
            [
                format!("POLICY=$(as-put-scaling-policy {name} --auto-scaling-group {group} --adjustment={adjustment} --type {kind})"),
                format!(
                    "mon-put-metric-alarm {name} --metric-name {measure} --namespace {namespace} --dimensions {dimensions} \
                     --statistic {statistic}{unit} --period {period} --evaluation-periods {periods} \
                     --comparison-operator {operator} --threshold {threshold} --alarm-actions \"$POLICY\""
                ),
            ]
        };
        let lower = lower_threshold.zip(lower_breach_increment).map(|given| side("lower", "LessThanThreshold", given));
        let upper = upper_threshold.zip(upper_breach_increment).map(|given| side("upper", "GreaterThanThreshold", given));
        let reason = "AWS no longer has triggers; a scaling policy and an alarm for each threshold do the same:";
        Err(Error::Gone { reason, instead: lower.into_iter().chain(upper).flatten().collect() })
    }
}
