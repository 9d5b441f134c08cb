#!/bin/bash
# The classic Auto Scaling tutorial of 2011-2013, end to end: a load balancer, an Auto Scaling group behind it, two
# policies, two alarms, a notification, and the teardown. Plain bash over the old names, as blogs printed it.
#
#     aws-classic sandbox tests/scripts/autoscaling-tutorial.sh
#
# It stops at the first command that fails or prints something else than the tutorial's readers saw.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '\n# %s\n' "$*"; }

# expect TEXT COMMAND…: runs the command, shows it and its output, and wants TEXT (a glob) to be all of it.
expect() {
    local want=$1 got
    shift
    printf '$ %s\n' "$*"
    got=$("$@") || { echo "exit $?: $*" >&2; exit 1; }
    printf '%s\n' "$got"
    # shellcheck disable=SC2053
    [[ $got == $want ]] || { printf 'wanted: %s\n   got: %s\n' "$want" "$got" >&2; exit 1; }
}

say "1. The environment, as in a ~/.bashrc of 2013"
cat > "$work/credentials" <<'KEYS'
AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE
AWSSecretKey=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
KEYS
export AWS_CREDENTIAL_FILE=$work/credentials
export AWS_AUTO_SCALING_URL=https://autoscaling.eu-west-1.amazonaws.com
export AWS_ELB_URL=https://elasticloadbalancing.eu-west-1.amazonaws.com
export AWS_CLOUDWATCH_URL=https://monitoring.eu-west-1.amazonaws.com
export AWS_SNS_URL=https://sns.eu-west-1.amazonaws.com
export EC2_URL=https://ec2.eu-west-1.amazonaws.com
# Not needed any more, and in nobody's way.
export JAVA_HOME=/usr/lib/jvm/java-6-sun EC2_PRIVATE_KEY=$HOME/.ec2/pk.pem EC2_CERT=$HOME/.ec2/cert.pem
export EC2_HOME=${EC2_HOME:-/opt/ec2} AWS_AUTO_SCALING_HOME=${AWS_AUTO_SCALING_HOME:-/opt/as}
as-version
ec2-version

say "2. The load balancer"
expect 'DNS_NAME  AutoscaleLB-*' elb-create-lb AutoscaleLB --listener "lb-port=80,instance-port=80,protocol=http" --availability-zones eu-west-1a
expect 'HEALTH_CHECK  HTTP:80/index.html  30  3  2  10' elb-configure-healthcheck AutoscaleLB \
    --target "HTTP:80/index.html" --interval 30 --timeout 3 --unhealthy-threshold 10 --healthy-threshold 2
expect 'LOAD_BALANCER  AutoscaleLB  AutoscaleLB-*' elb-describe-lbs AutoscaleLB

say "3. A key, a security group, an instance"
expect '' ec2-describe-keypairs
expect $'GROUP\tsg-*\tweb\tweb servers' ec2-create-group web -d "web servers"
expect $'GROUP\t\t\tweb\t\t\nPERMISSION\t\tweb\tALLOWS\ttcp\t80\t80\tFROM\tCIDR\t0.0.0.0/0\tingress' ec2-authorize web -p 80
expect $'GROUP\t*\tALLOWS\ttcp\t22\t22\tFROM\tCIDR\t10.0.0.0/8\tingress' ec2-authorize web -P tcp -p 22 -s 10.0.0.0/8
AMI=ami-12c6146b
INSTANCE=$(ec2-run-instances $AMI -g web -t m1.small -z eu-west-1a | awk '/^INSTANCE/ { print $2 }')
echo "instance: $INSTANCE"
expect $'RESERVATION\t*INSTANCE\t'"$INSTANCE"$'\t'"$AMI"$'\t*\trunning\t*' ec2-describe-instances "$INSTANCE"
expect "INSTANCE_ID  $INSTANCE" elb-register-instances-with-lb AutoscaleLB --instances "$INSTANCE"
expect "INSTANCE_ID  $INSTANCE  InService*" elb-describe-instance-health AutoscaleLB

say "4. The launch configuration"
expect 'OK-Created launch config' as-create-launch-config AutoscaleLC --image-id="$AMI" --instance-type="m1.small" --group="web" --key="my-key"
expect "LAUNCH-CONFIG  AutoscaleLC  $AMI  m1.small" as-describe-launch-configs AutoscaleLC

say "5. The group"
expect 'OK-Created AutoScalingGroup' as-create-auto-scaling-group AutoScalingGroup --availability-zones="eu-west-1a" \
    --launch-configuration="AutoscaleLC" --min-size="1" --max-size="2" --load-balancers="AutoscaleLB" --desired-capacity="1" \
    --default-cooldown="300" --grace-period="300" --health-check-type="ELB"

say "6. Two policies, whose ARNs the alarms need"
UP=$(as-put-scaling-policy --auto-scaling-group="AutoScalingGroup" --name="scale-up" --adjustment="1" --type="ChangeInCapacity" --cooldown="300")
DOWN=$(as-put-scaling-policy --auto-scaling-group="AutoScalingGroup" --name="scale-down" --adjustment="-1" --type="ChangeInCapacity" --cooldown="300")
echo "up:   $UP"
echo "down: $DOWN"
[[ $UP == arn:aws:autoscaling:eu-west-1:*:policyName/scale-up && $DOWN == arn:aws:autoscaling:eu-west-1:*:policyName/scale-down ]]

say "7. Two alarms"
typo=$(aws-classic mon-put-metric-alarmScaleUpAlarm 2>&1 || true)
[[ $typo == *"did you mean 'mon-put-metric-alarm ScaleUpAlarm'?"* ]]
expect 'OK-Created Alarm' mon-put-metric-alarm ScaleUpAlarm --comparison-operator GreaterThanThreshold --evaluation-periods 1 \
    --metric-name CPUUtilization --namespace "AWS/EC2" --period 60 --statistic Average --threshold 80 \
    --alarm-actions="$UP" --dimensions="AutoScalingGroupName=AutoScalingGroup"
expect 'OK-Created Alarm' mon-put-metric-alarm ScaleDownAlarm --comparison-operator LessThanThreshold --evaluation-periods 1 \
    --metric-name CPUUtilization --namespace "AWS/EC2" --period 60 --statistic Average --threshold 20 \
    --alarm-actions="$DOWN" --dimensions="AutoScalingGroupName=AutoScalingGroup"
expect '*ScaleUpAlarm*GreaterThanThreshold*80.0*' mon-describe-alarms
expect '' mon-put-data --metric-name RequestLatency --namespace "MyService" --value 20 --unit Milliseconds
sleep 1 # statistics end with the last full second
expect '*20.0*Milliseconds' mon-get-stats RequestLatency --namespace "MyService" --statistics "Average,Maximum"

say "8. Mail about launches and terminations"
TOPIC=$(sns-create-topic AutoscaleTopic)
echo "topic: $TOPIC"
expect 'Subscription request received.' sns-subscribe "$TOPIC" --protocol email --endpoint ops@example.com
expect 'OK-Put Notification Configuration' as-put-notification-configuration --topic-arn="$TOPIC" --auto-scaling-group="AutoScalingGroup" \
    --notification-types="autoscaling:EC2_INSTANCE_LAUNCH, autoscaling:EC2_INSTANCE_TERMINATE, autoscaling:EC2_INSTANCE_LAUNCH_ERROR"

say "9. What there is now"
expect 'AUTO-SCALING-GROUP  AutoScalingGroup  AutoscaleLC  eu-west-1a  AutoscaleLB  1  2  1 *INSTANCE  i-*  eu-west-1a  InService  Healthy  AutoscaleLC' \
    as-describe-auto-scaling-groups AutoScalingGroup
expect '*SCALING-POLICY  AutoScalingGroup  scale-up *' as-describe-policies --auto-scaling-group AutoScalingGroup
expect 'INSTANCE  i-*  AutoScalingGroup  eu-west-1a  InService  *  AutoscaleLC' as-describe-auto-scaling-instances
expect 'ACTIVITY  *  AutoScalingGroup  Successful*' as-describe-scaling-activities --auto-scaling-group AutoScalingGroup
expect "NOTIFICATION-CONFIG  AutoScalingGroup  $TOPIC  autoscaling:EC2_INSTANCE_LAUNCH*" \
    as-describe-notification-configurations --auto-scaling-groups AutoScalingGroup
expect '*TRUE*' bash -c 'as-describe-auto-scaling-groups --show-long --delimiter "|" | cut -d"|" -f2 | grep -q AutoScalingGroup && echo TRUE'

say "10. Scale up, by hand and by the policy"
expect 'OK-Executed Policy' as-execute-policy scale-up --auto-scaling-group AutoScalingGroup
[[ $(as-describe-auto-scaling-groups AutoScalingGroup | grep -c ^INSTANCE) -eq 2 ]]
expect 'OK-Updated AutoScalingGroup' as-update-auto-scaling-group AutoScalingGroup --min-size 1 --max-size 4
FIRST=$(as-describe-auto-scaling-groups AutoScalingGroup | grep ^INSTANCE | head -1 | cut -d" " -f3)
expect '*INSTANCE*' as-terminate-instance-in-auto-scaling-group "$FIRST" --decrement-desired-capacity --force
[[ $(as-describe-auto-scaling-groups AutoScalingGroup | grep -c ^INSTANCE) -eq 1 ]]

say "11. The teardown: a prompt answered no, prompts answered yes, and --force"
if echo n | as-delete-policy scale-up --auto-scaling-group AutoScalingGroup; then exit 1; else [[ $? -eq 2 ]]; fi
expect '*Are you sure you want to delete this policy? ?Ny?OK-Deleted Policy' bash -c 'echo y | as-delete-policy scale-up -g AutoScalingGroup'
expect 'OK-Deleted Policy' as-delete-policy scale-down --auto-scaling-group AutoScalingGroup --force
expect 'OK-Deleted alarms' mon-delete-alarms ScaleUpAlarm ScaleDownAlarm --force
expect 'OK-Deleted Notification Configuration' as-delete-notification-configuration AutoScalingGroup --topic-arn "$TOPIC" -f
expect 'OK-Updated AutoScalingGroup' as-update-auto-scaling-group AutoScalingGroup --min-size 0 --max-size 0 --desired-capacity 0
expect 'OK-Deleted AutoScalingGroup' as-delete-auto-scaling-group AutoScalingGroup --force-delete --force
expect 'OK-Deleted launch configuration' as-delete-launch-config AutoscaleLC --force
expect '*OK-Deleting LoadBalancer' bash -c 'echo y | elb-delete-lb AutoscaleLB'
expect 'Topic deleted.' sns-delete-topic "$TOPIC" --force
expect $'INSTANCE\t'"$INSTANCE"$'\trunning\tshutting-down' ec2-terminate-instances "$INSTANCE"
expect 'No AutoScalingGroups found' as-describe-auto-scaling-groups
expect '' elb-describe-lbs
expect 'No alarms found' mon-describe-alarms

say "The tutorial ran to its end."
