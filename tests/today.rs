//! What AWS answers today and the originals ended in a "program error" at: it is printed in the old columns, which stay
//! empty where they have no meaning. The replies follow the examples in AWS's API references.

use crate::support::{Exit, Home, Reply, Responder, Run};

/// What a command prints of a reply of which `content` is the result, with `--headers` and with `--show-long`.
fn printed(line: &str, action: &str, content: &str) -> (String, String) {
    let reply = format!("<{action}Response><{action}Result>{content}</{action}Result></{action}Response>");
    let home = Home::new().file("cred", "AWSAccessKeyId=AKIDEXAMPLE\nAWSSecretKey=secretEXAMPLE\n");
    let run = |line: &str| {
        let responder = Responder::start(vec![Reply { status: 200, body: reply.clone() }]);
        let run = Run::new(&home, line.split(' ')).env("AWS_CREDENTIAL_FILE", "cred");
        let run = run.env("AWS_AUTO_SCALING_URL", &responder.url()).env("AWS_CLOUDWATCH_URL", &responder.url());
        let output = run.output();
        assert_eq!((output.exit, &*output.stderr), (Exit::Code(0), ""), "{line}");
        output.stdout
    };
    (run(&format!("{line} --headers")), run(&format!("{line} --show-long")))
}

/// A column's value in the first line of that keyword, read by the position of its header.
fn cell<'a>(table: &'a str, tag: &str, header: &str) -> &'a str {
    let lines: Vec<&str> = table.lines().filter(|line| line.split("  ").next() == Some(tag)).collect();
    let from = lines[0].find(&format!("  {header}")).unwrap_or_else(|| panic!("no {header} in {table}")) + 2;
    lines[1].get(from..).unwrap_or_default().split("  ").next().unwrap_or_default()
}

#[test]
fn a_launch_template_s_name_stands_where_the_configuration_s_stood() {
    let template =
        "<LaunchTemplateId>lt-0a20c965061f64abc</LaunchTemplateId><LaunchTemplateName>web-2</LaunchTemplateName><Version>1</Version>";
    let instance = format!(
        "<member><InstanceId>i-05b4f7d5be44822a6</InstanceId><InstanceType>t3.micro</InstanceType><AvailabilityZone>eu-west-1a</AvailabilityZone>\
         <LifecycleState>InService</LifecycleState><HealthStatus>Healthy</HealthStatus><LaunchTemplate>{template}</LaunchTemplate>\
         <ProtectedFromScaleIn>false</ProtectedFromScaleIn></member>"
    );
    let mixed = format!(
        "<MixedInstancesPolicy><LaunchTemplate><LaunchTemplateSpecification>{template}</LaunchTemplateSpecification><Overrides>\
         <member><InstanceType>c5.large</InstanceType></member><member><InstanceRequirements><VCpuCount><Min>2</Min></VCpuCount>\
         <MemoryMiB><Min>4096</Min></MemoryMiB></InstanceRequirements></member></Overrides></LaunchTemplate>\
         <InstancesDistribution><OnDemandPercentageAboveBaseCapacity>50</OnDemandPercentageAboveBaseCapacity></InstancesDistribution>\
         </MixedInstancesPolicy>"
    );
    let plain = format!("<LaunchTemplate>{template}</LaunchTemplate>");
    for source in [plain, mixed] {
        let group = format!(
            "<AutoScalingGroups><member><AutoScalingGroupName>web</AutoScalingGroupName>{source}<MinSize>1</MinSize><MaxSize>4</MaxSize>\
             <DesiredCapacity>2</DesiredCapacity><DefaultCooldown>300</DefaultCooldown><AvailabilityZones><member>eu-west-1a</member>\
             </AvailabilityZones><HealthCheckType>EC2</HealthCheckType><Instances>{instance}</Instances><WarmPoolConfiguration>\
             <MinSize>30</MinSize><MaxGroupPreparedCapacity>40</MaxGroupPreparedCapacity></WarmPoolConfiguration>\
             <WarmPoolSize>1</WarmPoolSize><CreatedTime>2024-11-25T10:00:00Z</CreatedTime></member></AutoScalingGroups>"
        );
        let (table, long) = printed("as-describe-auto-scaling-groups", "DescribeAutoScalingGroups", &group);
        let of_group = ["GROUP-NAME", "LAUNCH-CONFIG", "MIN-SIZE", "MAX-SIZE", "DESIRED-CAPACITY"];
        assert_eq!(of_group.map(|header| cell(&table, "AUTO-SCALING-GROUP", header)), ["web", "web-2", "1", "4", "2"], "{table}");
        let of_instance = ["INSTANCE-ID", "STATE", "LAUNCH-CONFIG"];
        assert_eq!(of_instance.map(|header| cell(&table, "INSTANCE", header)), ["i-05b4f7d5be44822a6", "InService", "web-2"], "{table}");
        assert!(long.starts_with("AUTO-SCALING-GROUP,web,web-2,eu-west-1a,2024-11-25T10:00:00Z,"), "{long}");
    }
    let instances = instance.replace("<AvailabilityZone>", "<AutoScalingGroupName>web</AutoScalingGroupName><AvailabilityZone>");
    let instances = format!("<AutoScalingInstances>{instances}</AutoScalingInstances>");
    let (table, _) = printed("as-describe-auto-scaling-instances", "DescribeAutoScalingInstances", &instances);
    assert_eq!(["GROUP-NAME", "LAUNCH-CONFIG"].map(|header| cell(&table, "INSTANCE", header)), ["web", "web-2"], "{table}");
}

#[test]
fn policies_without_one_adjustment_leave_it_empty() {
    let step = "<PolicyType>StepScaling</PolicyType><AdjustmentType>ChangeInCapacity</AdjustmentType><MetricAggregationType>Average\
        </MetricAggregationType><StepAdjustments><member><MetricIntervalLowerBound>0.0</MetricIntervalLowerBound>\
        <MetricIntervalUpperBound>20.0</MetricIntervalUpperBound><ScalingAdjustment>1</ScalingAdjustment></member><member>\
        <MetricIntervalLowerBound>20.0</MetricIntervalLowerBound><ScalingAdjustment>2</ScalingAdjustment></member></StepAdjustments>";
    let tracking = "<PolicyType>TargetTrackingScaling</PolicyType><TargetTrackingConfiguration><PredefinedMetricSpecification>\
        <PredefinedMetricType>ASGAverageCPUUtilization</PredefinedMetricType></PredefinedMetricSpecification>\
        <TargetValue>50.0</TargetValue><DisableScaleIn>false</DisableScaleIn></TargetTrackingConfiguration>";
    let predictive = "<PolicyType>PredictiveScaling</PolicyType><PredictiveScalingConfiguration><MetricSpecifications><member>\
        <TargetValue>40.0</TargetValue><PredefinedMetricPairSpecification><PredefinedMetricType>ASGCPUUtilization</PredefinedMetricType>\
        </PredefinedMetricPairSpecification></member></MetricSpecifications><Mode>ForecastOnly</Mode></PredictiveScalingConfiguration>";
    for (policy, adjustment_type) in [(step, "ChangeInCapacity"), (tracking, "(nil)"), (predictive, "(nil)")] {
        let policy = format!(
            "<ScalingPolicies><member><AutoScalingGroupName>web</AutoScalingGroupName><PolicyName>p</PolicyName>\
             <PolicyARN>arn:aws:autoscaling:eu-west-1:123456789012:p</PolicyARN>{policy}<Alarms><member><AlarmName>high</AlarmName>\
             <AlarmARN>arn:aws:cloudwatch:eu-west-1:123456789012:alarm:high</AlarmARN></member></Alarms><Enabled>true</Enabled>\
             </member></ScalingPolicies>"
        );
        let (table, long) = printed("as-describe-policies", "DescribePolicies", &policy);
        assert!(!table.contains("SCALING-ADJUSTMENT"), "{table}");
        let arn = "arn:aws:autoscaling:eu-west-1:123456789012:p";
        let alarm = format!("ALARM,high,arn:aws:cloudwatch:eu-west-1:123456789012:alarm:high,p,{arn}");
        assert_eq!(long, format!("SCALING-POLICY,web,p,(nil),(nil),{adjustment_type},(nil),{arn}\n{alarm}\n"));
    }
}

#[test]
fn an_alarm_over_an_expression_names_its_first_metric_and_one_over_alarms_none() {
    let stat = |id: &str, metric: &str| {
        format!(
            "<member><Id>{id}</Id><MetricStat><Metric><Namespace>AWS/ELB</Namespace><MetricName>{metric}</MetricName><Dimensions><member>\
             <Name>LoadBalancerName</Name><Value>lb</Value></member></Dimensions></Metric><Period>300</Period><Stat>Sum</Stat>\
             </MetricStat><ReturnData>false</ReturnData></member>"
        )
    };
    let alarms = format!(
        "<CompositeAlarms><member><AlarmName>site-down</AlarmName><AlarmRule>ALARM(a) AND ALARM(b)</AlarmRule>\
         <AlarmActions><member>arn:ops</member></AlarmActions><ActionsEnabled>true</ActionsEnabled><StateValue>ALARM</StateValue>\
         </member></CompositeAlarms><MetricAlarms><member><AlarmName>error-rate</AlarmName><ActionsEnabled>true</ActionsEnabled>\
         <StateValue>OK</StateValue><EvaluationPeriods>3</EvaluationPeriods><Threshold>0.5</Threshold>\
         <ComparisonOperator>GreaterThanThreshold</ComparisonOperator><Metrics><member><Id>rate</Id><Expression>errors/requests\
         </Expression><ReturnData>true</ReturnData></member>{}{}</Metrics></member></MetricAlarms>",
        stat("errors", "HTTPCode_Backend_5XX"),
        stat("requests", "RequestCount")
    );
    let (table, long) = printed("mon-describe-alarms --alarm-types MetricAlarm,CompositeAlarm", "DescribeAlarms", &alarms);
    assert!(table.starts_with("ALARM       STATE  ALARM_ACTIONS  NAMESPACE  METRIC_NAME           PERIOD  EVAL_PERIODS "), "{table}");
    assert_eq!(
        long.lines().collect::<Vec<_>>(),
        [
            "error-rate,(nil),OK,(nil),(nil),true,(nil),(nil),(nil),AWS/ELB,HTTPCode_Backend_5XX,{LoadBalancerName=lb},300,(nil),(nil),3,\
             GreaterThanThreshold,0.5",
            "site-down,(nil),ALARM,(nil),(nil),true,(nil),arn:ops,(nil),(nil),(nil),(nil),(nil),(nil),(nil),(nil),(nil),(nil)",
        ]
    );
}
