#!/bin/bash
# The classic pairing: an Auto Scaling group behind a load balancer, beside one server that was there before. What the
# group launches begins to serve, what it terminates leaves, and a notification configuration tells a topic.
source "$(dirname "$0")/lib.sh"
region us-east-1
serving() { elb-describe-instance-health www | awk '$3 == "InService" { print $2 }' | sort; }
grown() { as-describe-auto-scaling-groups www | awk '/^INSTANCE/ && $4 == "InService" { print $2 }' | sort; }
witness() { ask elasticloadbalancing DescribeInstanceHealth LoadBalancerName=www --text InstanceId | sort; }
# agree COUNT: the balancer serves from so many instances of the group and from the old server, says the second witness too
agree() {
    same "$1" "$(grown | grep -c .)"
    same "$( (grown; echo "$OLD") | sort)" "$(serving)"
    same "$(serving)" "$(witness)"
}

say "One old server behind the load balancer"
expect 'DNS_NAME  www-*.us-east-1.elb.amazonaws.com' elb-create-lb www --listener "lb-port=80,instance-port=80,protocol=http" \
    --availability-zones us-east-1a,us-east-1b
OLD=$(ec2-run-instances $AMI -t m1.large | awk '/^INSTANCE/ { print $2 }')
expect "INSTANCE_ID  $OLD" elb-register-instances-with-lb www --instances "$OLD"
expect "INSTANCE_ID  $OLD  InService*" elb-describe-instance-health www

say "The group, and who is told about it"
as-create-launch-config www --image-id $AMI --instance-type m1.small --monitoring-disabled > /dev/null
refuse 1 '*Provided Load Balancers may not be valid*' as-create-auto-scaling-group www --launch-configuration www \
    --availability-zones us-east-1a --min-size 1 --max-size 6 --load-balancers wwww
expect 'OK-Created AutoScalingGroup' as-create-auto-scaling-group www --launch-configuration www --load-balancers www \
    --availability-zones us-east-1a,us-east-1b --min-size 1 --max-size 6 --desired-capacity 2 \
    --health-check-type ELB --grace-period 120 --termination-policies "OldestInstance,Default"
expect 'AUTO-SCALING-GROUP  www  www  us-east-1a,us-east-1b  www  1  6  2  *' as-describe-auto-scaling-groups www
same 'www ELB 120' "$(ask autoscaling DescribeAutoScalingGroups --text LoadBalancerNames/member) $(as-describe-auto-scaling-groups \
    --show-long --delimiter '|' | awk -F'|' '/^AUTO-SCALING-GROUP/ { print $7, $12 }')"
TOPIC=$(sns-create-topic www-events)
expect 'OK-Put Notification Configuration' as-put-notification-configuration www --topic-arn "$TOPIC" \
    --notification-types autoscaling:EC2_INSTANCE_LAUNCH,autoscaling:EC2_INSTANCE_TERMINATE
expect "NOTIFICATION-CONFIG  GROUP-NAME  TOPIC-ARN * NOTIFICATION-TYPE-NAME
NOTIFICATION-CONFIG  www         $TOPIC  autoscaling:EC2_INSTANCE_LAUNCH
NOTIFICATION-CONFIG  www         $TOPIC  autoscaling:EC2_INSTANCE_TERMINATE" \
    as-describe-notification-configurations --auto-scaling-groups www --headers
agree 2

say "Grown by hand: two more serve"
expect 'OK-Desired Capacity Set' as-set-desired-capacity www --desired-capacity 4
agree 4

say "One is terminated and the group shrinks; one is terminated and replaced"
FIRST=$(as-describe-auto-scaling-groups www | grep ^INSTANCE | head -1 | cut -d" " -f3)
as-terminate-instance-in-auto-scaling-group "$FIRST" --decrement-desired-capacity --force > "$work/activity"
grep -q "^INSTANCE  .*  InProgress  .*shrinking the capacity from 4 to 3" "$work/activity"
agree 3
same "" "$(serving | grep "$FIRST")"
NEXT=$(grown | tail -1)
expect '*INSTANCE  *  InProgress  *' answer y as-terminate-instance-in-auto-scaling-group "$NEXT" --no-decrement-desired-capacity
agree 3
same "" "$(serving | grep "$NEXT")"
same 'terminated terminated' "$(ask ec2 DescribeInstances InstanceId.1="$FIRST" InstanceId.2="$NEXT" --text instanceState/name | paste -sd' ')"

say "One dies by itself, and is replaced as well"
LOST=$(grown | head -1)
expect $'INSTANCE\t'"$LOST"$'\trunning\tshutting-down' ec2-terminate-instances "$LOST"
instances() { [[ $(grown | wc -l) -eq $1 ]]; }
patiently 20 instances 3
agree 3
same "" "$(serving | grep "$LOST")"

say "The topic is told less, then nothing"
expect 'OK-Put Notification Configuration' as-put-notification-configuration www -t "$TOPIC" -n autoscaling:EC2_INSTANCE_LAUNCH_ERROR
kinds() { ask autoscaling DescribeNotificationConfigurations --text NotificationType | paste -sd' '; }
same autoscaling:EC2_INSTANCE_LAUNCH_ERROR "$(kinds)"
expect '*OK-Deleted Notification Configuration' answer y as-delete-notification-configuration www --topic-arn "$TOPIC"
expect 'No notification configurations found' as-describe-notification-configurations
same "" "$(kinds)"

say "The group goes, the old server stays"
expect 'OK-Updated AutoScalingGroup' as-update-auto-scaling-group www --min-size 0 --max-size 0 --desired-capacity 0
same "$OLD" "$(serving)"
same "$OLD" "$(witness)"
expect 'OK-Deleted AutoScalingGroup' as-delete-auto-scaling-group www -f
same "" "$(ask autoscaling DescribeAutoScalingGroups --text AutoScalingGroupName)"
expect "INSTANCE_ID  $OLD  InService*" elb-describe-instance-health www
expect 'OK-Deleting LoadBalancer' elb-delete-lb www --force
same "" "$(ask elasticloadbalancing DescribeLoadBalancers --text LoadBalancerName)"
expect 'Topic deleted.' sns-delete-topic "$TOPIC" -f
same "" "$(ask sns ListTopics --text TopicArn)"
same "$OLD" "$(ask ec2 DescribeInstances Filter.1.Name=instance-state-name Filter.1.Value.1=running --text instanceId)"
