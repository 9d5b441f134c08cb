#!/bin/bash
# A queue of work watched by two alarms that scale a group up and down: own metrics put in, statistics read back, the
# alarms drilled, silenced and heard again, their history read, and everything taken down.
source "$(dirname "$0")/lib.sh"
region eu-central-1

as-create-launch-config worker --image-id $AMI --instance-type m1.small > /dev/null
as-create-auto-scaling-group workers --launch-configuration worker --availability-zones eu-central-1a \
    --min-size 1 --max-size 6 --desired-capacity 2 > /dev/null
count() { ask autoscaling DescribeAutoScalingGroups --text Instances/member/InstanceId | wc -l; }
same 2 "$(count)"

say "The metric: a set of statistics and two values, half an hour ago"
BEGIN=$(date -u -d '30 minutes ago' '+%Y-%m-%d %H:%M:00')
at() { date -u -d "$BEGIN UTC +$1 minutes" "+${2:-%Y-%m-%dT%H:%M:%SZ}"; }
put() { expect '' mon-put-data --namespace Shop/Queue --metric-name Backlog --unit Count --dimensions "Queue=orders,Stage=live" "$@"; }
put --statisticValues "SampleCount=10,Sum=250,Minimum=5,Maximum=90" --timestamp "$(at 0)"
put --value 36 --timestamp "$(at 2)"
put --value 7.5 --timestamp "$(at 12)"
expect '' mon-put-data -n Shop/Queue -m Backlog -u Count -d "Queue=mail,Stage=live" -v 1000
expect 'Backlog  Shop/Queue  {Queue=orders,Stage=live}
Backlog  Shop/Queue  {Queue=mail,Stage=live}' mon-list-metrics --namespace Shop/Queue
expect 'Backlog  Shop/Queue  {Queue=mail,Stage=live}' mon-list-metrics --dimensions "Queue=mail"
same 'orders live mail live' "$(ask monitoring ListMetrics --text Value | paste -sd' ')"
expect "Time                 SampleCount  Average  Sum    Minimum  Maximum  Unit
$(at 0 '%Y-%m-%d %H:%M:00')  11.0         26.0     286.0  5.0      90.0     Count
$(at 10 '%Y-%m-%d %H:%M:00')  1.0          7.5      7.5    7.5      7.5      Count" \
    mon-get-stats Backlog -n Shop/Queue -d "Queue=orders,Stage=live" --period 600 --start-time "$(at 0)" --end-time "$(at 20)" \
    --statistics "SampleCount,Average,Sum,Minimum,Maximum" --headers
same '286.0 7.5' "$(ask monitoring GetMetricStatistics Namespace=Shop/Queue MetricName=Backlog Period=600 Statistics.member.1=Sum \
    StartTime="$(at 0)" EndTime="$(at 20)" Dimensions.member.1.Name=Queue Dimensions.member.1.Value=orders \
    Dimensions.member.2.Name=Stage Dimensions.member.2.Value=live --text Sum | paste -sd' ')"

say "Two policies, two alarms"
UP=$(as-put-scaling-policy up -g workers --adjustment=2 --type ChangeInCapacity --cooldown 60)
DOWN=$(as-put-scaling-policy down -g workers --adjustment=-50 --type PercentChangeInCapacity --min-adjustment-step 1)
watch() {
    expect 'OK-Created Alarm' mon-put-metric-alarm "$@" --metric-name Backlog --namespace Shop/Queue --period 300 \
        --statistic Average --dimensions "Queue=orders,Stage=live" --unit Count
}
watch orders-late --threshold 100 --comparison-operator GreaterThanOrEqualToThreshold --evaluation-periods 2 \
    --alarm-actions "$UP" --alarm-description "more than a hundred wait"
watch orders-idle --threshold 1.5 --comparison-operator LessThanThreshold --evaluation-periods 6 --alarm-actions "$DOWN"
states() { mon-describe-alarms "$@" | awk '{ print $1 "=" $2 }' | sort | paste -sd' '; }
same 'orders-idle=INSUFFICIENT_DATA orders-late=INSUFFICIENT_DATA' "$(states --alarm-name-prefix orders-)"
same "$UP,$DOWN" "$(ask monitoring DescribeAlarms --text AlarmActions/member | paste -sd,)"
same 'orders-idle orders-late' "$(mon-describe-alarms-for-metric --metric-name Backlog --namespace Shop/Queue \
    --dimensions "Queue=orders,Stage=live" | awk '{ print $1 }' | sort | paste -sd' ')"
same 'down:orders-idle up:orders-late' "$(as-describe-policies -g workers | awk '/^ALARM/ { print $3 ":" $2 }' | sort | paste -sd' ')"
same 'more than a hundred wait|100.0|true' "$(mon-describe-alarms orders-late --show-long --delimiter '|' | awk -F'|' '{ print $2 "|" $18 "|" $6 }')"

say "A drill: the alarms scale the group"
expect 'OK-Set alarm state value' mon-set-alarm-state orders-late --state-value ALARM --state-reason "a drill"
same 4 "$(count)"
expect 'OK-Set alarm state value' mon-set-alarm-state orders-late --state-value OK --state-reason "over"
expect 'OK-Set alarm state value' mon-set-alarm-state orders-idle --state-value ALARM --state-reason "a drill"
same 2 "$(count)"
same 'orders-idle=ALARM' "$(states --state-value ALARM)"
same 'orders-idle=ALARM orders-late=OK' "$(states)"

say "Silenced for the night, and heard again"
expect 'OK-Changed Alarms' mon-disable-alarm-actions orders-late orders-idle
same 'false false' "$(ask monitoring DescribeAlarms --text ActionsEnabled | paste -sd' ')"
mon-set-alarm-state orders-late --state-value ALARM --state-reason "at night" > /dev/null
same 2 "$(count)"
expect 'OK-Changed Alarms' mon-enable-alarm-actions orders-late
same 'orders-idle=false orders-late=true' \
    "$(mon-describe-alarms --show-long --delimiter '|' | awk -F'|' '{ print $1 "=" $6 }' | sort | paste -sd' ')"

say "The history, newest first"
history() { mon-describe-alarm-history "$@" --show-long --delimiter '|' | awk -F'|' '{ print $3 ": " $4 }' | sed 's/arn:.*:policyName/…/'; }
expect 'ConfigurationUpdate: Alarm "orders-late" updated
StateUpdate: Alarm updated from OK to ALARM
ConfigurationUpdate: Alarm "orders-late" updated
StateUpdate: Alarm updated from ALARM to OK
Action: Successfully executed action …/up
StateUpdate: Alarm updated from INSUFFICIENT_DATA to ALARM
ConfigurationUpdate: Alarm "orders-late" created' history orders-late
expect 'Action: Successfully executed action …/down
Action: Successfully executed action …/up' history --history-item-type Action
expect 'No items found' mon-describe-alarm-history orders-late --start-date "$(date -u -d tomorrow +%Y-%m-%dT%H:%M:%SZ)"
same "$(mon-describe-alarm-history --show-long --delimiter '|' | awk -F'|' '{ print $2 }')" \
    "$(ask monitoring DescribeAlarmHistory --text Timestamp | sed -E 's/([.][0-9]{3})[0-9]*Z$/\1Z/; s/[.]000Z$/Z/')"
mon-describe-alarm-history orders-idle --history-item-type StateUpdate --show-long | grep -q 'a drill'
as-describe-scaling-activities -g workers --show-long | grep -c 'a monitor alarm orders-[a-z]* in state ALARM triggered policy' > "$work/caused"
same 4 "$(cat "$work/caused")"

say "The teardown, each prompt answered"
refuse 2 '*delete these Alarms?*User stopped*' answer no mon-delete-alarms orders-late orders-idle
same 2 "$(ask monitoring DescribeAlarms --text AlarmName | wc -l)"
expect '*Are you sure you want to delete these Alarms?*OK-Deleted alarms' answer y mon-delete-alarms orders-late orders-idle
expect 'No alarms found' mon-describe-alarms
same "" "$(ask monitoring DescribeAlarms --text AlarmName)"
for policy in up down; do expect '*OK-Deleted Policy' answer yes as-delete-policy $policy -g workers; done
expect 'No policies found' as-describe-policies
same "" "$(ask autoscaling DescribePolicies --text PolicyName)"
expect 'OK-Updated AutoScalingGroup' as-update-auto-scaling-group workers --min-size 0 --max-size 0 --desired-capacity 0
expect '*OK-Deleted AutoScalingGroup' answer y as-delete-auto-scaling-group workers
expect '*OK-Deleted launch configuration' answer y as-delete-launch-config worker
same "" "$(ask autoscaling DescribeAutoScalingGroups --text AutoScalingGroupName)"
same "" "$(ask autoscaling DescribeLaunchConfigurations --text LaunchConfigurationName)"
same terminated "$(ask ec2 DescribeInstances --text instanceState/name | sort -u)"
