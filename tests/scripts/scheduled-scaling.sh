#!/bin/bash
# Scaling by the clock, as blogs of 2011-2014 told it: a shop grows for a sale on one day, and every weekday for the
# office hours; then the plan is changed and cleared away. The region comes from EC2_REGION, as in many a crontab.
source "$(dirname "$0")/lib.sh"
region ap-southeast-2
unset AWS_AUTO_SCALING_URL # else it would decide
export EC2_REGION=ap-southeast-2

say "The group that is to follow the clock"
as-create-launch-config shop --image-id $AMI --instance-type m1.small > /dev/null
expect 'OK-Created AutoScalingGroup' as-create-auto-scaling-group shop-asg --launch-configuration shop \
    --availability-zones ap-southeast-2a --min-size 0 --max-size 8 --desired-capacity 0
expect 'No Scheduled Actions found' as-describe-scheduled-actions --auto-scaling-group shop-asg

say "Once: the sale. --time and --start-time are the same thing"
expect 'OK-Put Scheduled Update Group Action' as-put-scheduled-update-group-action sale-begins \
    --auto-scaling-group shop-asg --start-time "2037-12-26T08:00:00Z" --min-size 4 --max-size 8 --desired-capacity 6
expect 'OK-Put Scheduled Update Group Action' as-put-scheduled-update-group-action --name sale-ends \
    --auto-scaling-group shop-asg --time "2037-12-27T00:00:00Z" --min-size 0 --max-size 8 --desired-capacity 1

say "Again and again: office hours, until the lease ends"
expect 'OK-Put Scheduled Update Group Action' as-put-scheduled-update-group-action morning -g shop-asg \
    --recurrence "30 7 * * 1-5" --end-time 2038-06-30T00:00:00Z --desired-capacity 3
expect 'OK-Put Scheduled Update Group Action' as-put-scheduled-update-group-action evening -g shop-asg \
    --recurrence "0 19 * * 1-5" --desired-capacity 1

say "Both witnesses"
expect 'UPDATE-GROUP-ACTION  GROUP-NAME  NAME         START-TIME            RECURRENCE    MIN-SIZE  MAX-SIZE  DESIRED-CAPACITY
UPDATE-GROUP-ACTION  shop-asg    sale-begins  2037-12-26T08:00:00Z                4         8         6
UPDATE-GROUP-ACTION  shop-asg    sale-ends    2037-12-27T00:00:00Z                0         8         1
UPDATE-GROUP-ACTION  shop-asg    morning                            30 7 \* \* 1-5                      3
UPDATE-GROUP-ACTION  shop-asg    evening                            0 19 \* \* 1-5                      1' \
    as-describe-scheduled-actions --auto-scaling-group shop-asg --headers
there() { ask autoscaling DescribeScheduledActions --text "$1" | paste -sd'|'; }
same 'sale-begins|sale-ends|morning|evening' "$(there ScheduledActionName)"
same '2037-12-26T08:00:00Z|2037-12-27T00:00:00Z' "$(there StartTime)"
same '30 7 * * 1-5|0 19 * * 1-5' "$(there Recurrence)"
same '2038-06-30T00:00:00Z' "$(there EndTime)"
same '6|1|3|1' "$(there DesiredCapacity)"
# awk over --show-long: the ARNs
as-describe-scheduled-actions -g shop-asg --show-long --delimiter ';' | awk -F';' '{ print $9 }' > "$work/arns"
same "$(there ScheduledActionARN)" "$(paste -sd'|' "$work/arns")"

say "What is due on the day of the sale; one by its name"
names() { as-describe-scheduled-actions "$@" --show-long --delimiter '|' | cut -d'|' -f3 | paste -sd' '; }
same 'sale-begins morning evening' "$(names -g shop-asg --start-time 2037-12-26T00:00:00Z --end-time 2037-12-26T23:59:59Z)"
same evening "$(names evening -g shop-asg)"
same 'sale-ends morning' "$(names sale-ends morning -g shop-asg)"

say "Putting it again changes it"
expect 'OK-Put Scheduled Update Group Action' as-put-scheduled-update-group-action evening -g shop-asg \
    --recurrence "0 21 * * 1-5" --desired-capacity 2
same '30 7 * * 1-5|0 21 * * 1-5' "$(there Recurrence)"
same '6|1|3|2' "$(there DesiredCapacity)"

say "What is refused"
refuse 1 "*Invalid time '2037-12-32' for --time*" as-put-scheduled-update-group-action never -g shop-asg --time 2037-12-32
refuse 1 '*AutoScalingGroup name not found*' as-put-scheduled-update-group-action never -g no-such -r "0 1 * * *" --min-size 1
refuse 1 '*Scheduled action name not found*' as-delete-scheduled-action never -g shop-asg -f
same 4 "$(there ScheduledActionName | tr '|' '\n' | wc -l)"

say "Cleared away: not at the first prompt, but then"
refuse 2 '*User stopped the execution*' answer n as-delete-scheduled-action morning -g shop-asg
set +o pipefail # nobody reads all that `yes` says
for name in $(names -g shop-asg); do
    yes | as-delete-scheduled-action "$name" --auto-scaling-group shop-asg || exit 1
done | tee "$work/deleted"
set -o pipefail
[[ $(grep -c 'delete this Scheduled Action? \[Ny\]OK-Deleted Scheduled Action' "$work/deleted") -eq 4 ]]
expect 'No Scheduled Actions found' as-describe-scheduled-actions
same "" "$(there ScheduledActionName)"
