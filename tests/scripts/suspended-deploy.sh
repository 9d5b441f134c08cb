#!/bin/bash
# A deploy that must not be disturbed: Auto Scaling is told to stand still, an alarm and an operator ask for more
# meanwhile, and get it when it is over. Along the way the group is tagged with the release and its metrics are switched
# on, as runbooks of 2012-2015 had it.
source "$(dirname "$0")/lib.sh"
region eu-west-1

as-create-launch-config app --image-id $AMI --instance-type c3.large > /dev/null
as-create-auto-scaling-group app --launch-configuration app --availability-zones eu-west-1a,eu-west-1b \
    --min-size 1 --max-size 10 --desired-capacity 2 --tag "k=Role,v=app,p=true" --tag "k=Release,v=41,p=false" > /dev/null
MORE=$(as-put-scaling-policy more -g app --adjustment=1 --type ChangeInCapacity)
mon-put-metric-alarm busy --metric-name CPUUtilization --namespace AWS/EC2 --statistic Average --period 60 --threshold 70 \
    --comparison-operator GreaterThanThreshold --evaluation-periods 3 --dimensions "AutoScalingGroupName=app" --alarm-actions "$MORE"
count() { as-describe-auto-scaling-groups app | grep -c ^INSTANCE; }
instances() { [[ $(count) -eq $1 ]]; }
witness() { ask autoscaling DescribeAutoScalingGroups --text "$1" | paste -sd' '; }
same 2 "$(count)"

say "Stand still"
[[ $(as-describe-process-types | grep -c -e 'PROCESS  Launch$' -e 'PROCESS  Terminate$' -e 'PROCESS  AlarmNotification$') -eq 3 ]]
expect 'OK-Processes Suspended' as-suspend-processes app --processes Launch,Terminate,AlarmNotification
as-describe-auto-scaling-groups app | grep ^SUSPENDED-PROCESS | tee "$work/suspended"
same 'AlarmNotification Launch Terminate' "$(awk '{ print $2 }' "$work/suspended" | sort | paste -sd' ')"
[[ $(grep -Ec 'User suspended at 20[0-9-]+T[0-9:]+Z  app$' "$work/suspended") -eq 3 ]]
same 'AlarmNotification Launch Terminate' "$(witness SuspendedProcesses/member/ProcessName | tr ' ' '\n' | sort | paste -sd' ')"

say "Meanwhile: an alarm, and somebody who asks for two more"
expect 'OK-Set alarm state value' mon-set-alarm-state busy --state-value ALARM --state-reason "deploying"
same '2 2' "$(count) $(witness DesiredCapacity)"
expect 'OK-Desired Capacity Set' as-set-desired-capacity app --desired-capacity 4
same '2 4' "$(count) $(witness DesiredCapacity)"

say "The release goes into a tag; the metrics are switched on"
expect 'TAG  app  auto-scaling-group  Release  41  false' as-describe-tags --filter "key=Release"
expect 'OK-Created/Updated tags' as-create-or-update-tags --tag "id=app,t=auto-scaling-group,k=Release,v=42,p=false" \
    --tag "id=app,t=auto-scaling-group,k=Owner,v=ops-team,p=true"
as-describe-auto-scaling-groups app --show-long --delimiter '|' | awk -F'|' '/^TAG/ { print $4 "=" $5 }' | sort > "$work/tags"
same 'Owner=ops-team,Release=42,Role=app' "$(paste -sd, "$work/tags")"
same 'Owner=ops-team,Release=42,Role=app' \
    "$(paste -d= <(ask autoscaling DescribeTags --text member/Key) <(ask autoscaling DescribeTags --text member/Value) | sort | paste -sd,)"
expect 'OK-Enabled metrics collection' as-enable-metrics-collection app --granularity 1Minute \
    --metrics GroupDesiredCapacity,GroupInServiceInstances,GroupMinSize
same 'GroupDesiredCapacity GroupInServiceInstances GroupMinSize' \
    "$(as-describe-auto-scaling-groups app | awk '/^ENABLED-METRICS/ && $3 == "1Minute" { print $2 }' | sort | paste -sd' ')"
expect 'OK-Disabled metrics collection' as-disable-metrics-collection app --metrics GroupMinSize
same 'GroupDesiredCapacity GroupInServiceInstances' "$(witness EnabledMetrics/member/Metric | tr ' ' '\n' | sort | paste -sd' ')"

say "Alarms may act again, then everything may"
expect 'OK-Processes Resumed' as-resume-processes app --processes AlarmNotification,Launch
patiently 10 instances 4
mon-set-alarm-state busy --state-value OK --state-reason calm > /dev/null
mon-set-alarm-state busy --state-value ALARM --state-reason "the new release is slower" > /dev/null
patiently 10 instances 5
same 5 "$(ask ec2 DescribeInstances Filter.1.Name=instance-state-name Filter.1.Value.1=running --text instanceId | wc -l)"
expect 'OK-Desired Capacity Set' as-set-desired-capacity app -c 3
same '5 Terminate' "$(count) $(witness SuspendedProcesses/member/ProcessName)"
expect 'OK-Processes Resumed' as-resume-processes app
patiently 10 instances 3
same "" "$(as-describe-auto-scaling-groups app | grep ^SUSPENDED-PROCESS)"
same "" "$(witness SuspendedProcesses/member/ProcessName)"

say "Tags and metrics go again"
expect OK as-delete-tags --tag "id=app,t=auto-scaling-group,k=Owner" --tag "id=app,t=auto-scaling-group,k=Release"
expect 'TAG  app  auto-scaling-group  Role  app  true' as-describe-tags
same Role "$(ask autoscaling DescribeTags --text member/Key)"
expect 'OK-Disabled metrics collection' as-disable-metrics-collection app
same "" "$(witness EnabledMetrics/member/Metric)"
