#!/bin/bash
# A rolling replacement, as deploy scripts of 2011-2014 did it: a new launch configuration, and every old instance gives
# way to a new one, one at a time, each only after its successor is in service.
source "$(dirname "$0")/lib.sh"
region us-west-2

say "Four instances of the first version"
expect 'OK-Created launch config' as-create-launch-config web-v1 --image-id $AMI --instance-type m1.small --key deploy
expect 'OK-Created AutoScalingGroup' as-create-auto-scaling-group web --launch-configuration web-v1 \
    --availability-zones us-west-2a,us-west-2b --min-size 2 --max-size 6 --desired-capacity 4
OLD=$(as-describe-auto-scaling-groups web | grep ^INSTANCE | cut -d" " -f3)
same "$OLD" "$(ask autoscaling DescribeAutoScalingGroups --text Instances/member/InstanceId)"
[[ $(wc -w <<< "$OLD") -eq 4 ]]

say "The second version; a group keeps its instances when its configuration changes"
expect 'OK-Created launch config' as-create-launch-config web-v2 --image-id $AMI --instance-type m3.medium --key deploy
expect 'OK-Updated AutoScalingGroup' as-update-auto-scaling-group web --launch-configuration web-v2
expect 'AUTO-SCALING-GROUP  web  web-v2  *' as-describe-auto-scaling-groups web
[[ $(as-describe-auto-scaling-groups web | grep -c '^INSTANCE .* web-v1$') -eq 4 ]]
refuse 1 '*Cannot delete launch configuration web-v2 because it is attached to AutoScalingGroup web' \
    as-delete-launch-config web-v2 --force

say "A rehearsal: the prompt answered no"
FIRST=$(head -1 <<< "$OLD")
refuse 2 '*Are you sure you want to terminate this instance?*User stopped the execution*' \
    answer n as-terminate-instance-in-auto-scaling-group "$FIRST" --no-decrement-desired-capacity
same running "$(ask ec2 DescribeInstances InstanceId.1="$FIRST" --text instanceState/name)"

say "One at a time"
in_service() { as-describe-auto-scaling-groups web | awk '/^INSTANCE/ && $4 == "InService"' | wc -l; }
replace() {
    as-terminate-instance-in-auto-scaling-group "$1" --no-decrement-desired-capacity -f > "$work/activity"
    if [ $? -ne 0 ]; then echo "cannot terminate $1"; return 1; fi
    tries=0
    while [ "$(in_service)" -lt 4 ]; do
        tries=$((tries + 1))
        if [ $tries -gt 20 ]; then echo "no successor of $1"; return 1; fi
        sleep 1
    done
}
left=4
for id in $OLD; do
    replace "$id" || exit 1
    left=$((left - 1))
    echo "$id is replaced, $left to go"
    grep -q "^INSTANCE  .*  InProgress  At .* instance $id was taken out of service" "$work/activity"
    [[ $(as-describe-auto-scaling-instances | grep -c ' web-v1$') -eq $left ]]
done

say "What there is now"
NEW=$(as-describe-auto-scaling-groups web | grep ^INSTANCE | cut -d" " -f3)
same "$NEW" "$(ask autoscaling DescribeAutoScalingGroups --text Instances/member/InstanceId)"
same "" "$(comm -12 <(sort <<< "$OLD") <(sort <<< "$NEW"))"
for id in $OLD; do same "$id terminated" "$id $(ask ec2 DescribeInstances InstanceId.1="$id" --text instanceState/name)"; done
# shellcheck disable=SC2086
ec2-describe-instances $NEW | awk -F'\t' '/^INSTANCE/ { print $2, $6, $10 }' | tee "$work/new"
same "$(sed 's/$/ running m3.medium/' <<< "$NEW" | sort)" "$(sort "$work/new")"
for id in $NEW; do same m3.medium "$(ask ec2 DescribeInstances InstanceId.1="$id" --text instanceType)"; done

say "The log: four launches at first, then a termination and a launch for each"
as-describe-scaling-activities --auto-scaling-group web --show-long --delimiter '|' > "$work/log"
awk -F'|' '{ print $9 }' "$work/log" | cut -d: -f1 | sort | uniq -c | tee "$work/counts"
same '8 Launching a new EC2 instance,4 Terminating EC2 instance' "$(sed 's/^ *//' "$work/counts" | paste -sd,)"
same "$(awk -F'|' '{ print $2 }' "$work/log")" "$(ask autoscaling DescribeScalingActivities --text ActivityId)"

say "The old configuration goes, and then everything"
expect 'OK-Deleted launch configuration' as-delete-launch-config web-v1 -f
refuse 1 '*You cannot delete an AutoScalingGroup while there are instances*' as-delete-auto-scaling-group web -f
expect '*OK-Deleted AutoScalingGroup' answer y as-delete-auto-scaling-group web --force-delete
expect '*OK-Deleted launch configuration' answer y as-delete-launch-config web-v2
same "" "$(ask autoscaling DescribeLaunchConfigurations --text LaunchConfigurationName)"
same 8 "$(ask ec2 DescribeInstances --text instanceState/name | grep -c terminated)"
