#!/bin/bash
# A load balancer's life, as its operators scripted it in 2009-2014: instances registered, awaited, taken out for repair;
# zones added and left; HTTPS with a certificate, renewed once; listeners and balancer deleted after their prompts.
source "$(dirname "$0")/lib.sh"
region us-west-2
there() { ask elasticloadbalancing DescribeLoadBalancers LoadBalancerNames.member.1=shop --text "$1" | paste -sd' '; }

say "Born with one listener, in one zone"
expect 'DNS_NAME  DNS_NAME
DNS_NAME  shop-*.us-west-2.elb.amazonaws.com' elb-create-lb shop --headers --availability-zones us-west-2a \
    --listener "protocol=http,lb-port=80,instance-port=8080"
DNS=$(elb-describe-lbs shop --show-long --delimiter '|' | awk -F'|' '{ print $3 }')
same "$DNS" "$(there DNSName)"
expect 'HEALTH_CHECK  HTTP:8080/ping  30  5  3  2' elb-configure-healthcheck shop --target HTTP:8080/ping --interval 30 \
    --timeout 5 --healthy-threshold 3 --unhealthy-threshold 2
same 'HTTP:8080/ping 30 5 2 3' "$(there 'HealthCheck/*')"

say "Three instances, registered and awaited"
IDS=$(ec2-run-instances $AMI -n 3 -t m1.small -z us-west-2a | awk '/^INSTANCE/ { print $2 }')
set -- $IDS
same 3 $#
expect 'No instances currently registered to LoadBalancer' elb-describe-instance-health shop
expect "INSTANCE_ID  $1
INSTANCE_ID  $2" elb-register-instances-with-lb shop --instances "$1,$2"
elb-register-instances-with-lb shop --instances "$3" > "$work/registered" || exit 1
same 3 "$(grep -c ^INSTANCE_ID "$work/registered")"
for id in $IDS; do
    tries=0
    while ! elb-describe-instance-health shop --instances "$id" | grep -q "  $id  InService  "; do
        tries=$((tries + 1))
        if [ $tries -gt 20 ]; then echo "$id does not come into service"; exit 1; fi
        sleep 1
    done
    echo "$id is in service"
done
same "$IDS" "$(ask elasticloadbalancing DescribeInstanceHealth LoadBalancerName=shop --text InstanceId)"
same InService "$(ask elasticloadbalancing DescribeInstanceHealth LoadBalancerName=shop --text State | sort -u)"

say "One is taken out for repair, and stopped for good"
expect "INSTANCE_ID  $1
INSTANCE_ID  $3" elb-deregister-instances-from-lb shop --instances "$2"
same "$1 $3" "$(there Instances/member/InstanceId)"
refuse 1 "*Could not find EC2 instance $2*" elb-describe-instance-health shop --instances "$2"
refuse 1 '*Could not find EC2 instance i-00000000*' elb-register-instances-with-lb shop --instances i-00000000
expect $'INSTANCE\t'"$2"$'\trunning\tshutting-down' ec2-terminate-instances "$2"
same "$1 $3" "$(elb-describe-instance-health shop | awk '/InService/ { print $2 }' | paste -sd' ')"

say "Two more zones; the first one is left"
expect 'AVAILABILITY_ZONES  us-west-2a, us-west-2b, us-west-2c' elb-enable-zones-for-lb shop --availability-zones us-west-2b,us-west-2c
expect 'AVAILABILITY_ZONES  us-west-2b, us-west-2c' elb-disable-zones-for-lb shop -z us-west-2a
same 'us-west-2b us-west-2c' "$(there AvailabilityZones/member)"

say "HTTPS, with a certificate, and its renewal"
certificate() { ask iam UploadServerCertificate ServerCertificateName="$1" CertificateBody=cert PrivateKey=key --text Arn; }
CERT=$(certificate shop-2013) RENEWED=$(certificate shop-2014)
expect 'OK-Creating LoadBalancer Listener' elb-create-lb-listeners shop \
    --listener "protocol=HTTPS,lb-port=443,instance-port=8080,cert-id=$CERT" --listener "protocol=TCP,lb-port=25,instance-port=25"
listeners() { elb-describe-lbs shop --show-long --delimiter '|' | awk -F'|' '{ print $11 }'; }
expect "{protocol=HTTP,lb-port=80,instance-protocol=HTTP,instance-port=8080,policies=},\
{protocol=HTTPS,lb-port=443,instance-protocol=HTTP,instance-port=8080,cert-id=$CERT,policies=},\
{protocol=TCP,lb-port=25,instance-protocol=TCP,instance-port=25,policies=}" listeners
same 'HTTP 80 HTTP 8080 HTTPS 443 HTTP 8080 TCP 25 TCP 25' "$(there 'Listener/*' | sed "s, $CERT,,")"
refuse 1 '*need to specify a SSLCertificateId*' elb-create-lb-listeners shop --listener "protocol=SSL,lb-port=465,instance-port=25"
refuse 1 '*A listener already exists for shop with LoadBalancerPort 80*' elb-create-lb-listeners shop --listener "protocol=HTTP,lb-port=80,instance-port=9090"
expect 'OK-Setting SSL Certificate' elb-set-lb-listener-ssl-cert shop --lb-port 443 --cert-id "$RENEWED"
refuse 1 '*no listener for port 444*' elb-set-lb-listener-ssl-cert shop --lb-port 444 --cert-id "$RENEWED"
same "$RENEWED" "$(there Listener/SSLCertificateId)"
same 3 "$(there Listener/Protocol | wc -w)"

say "Listeners go after a prompt of three lines"
prompt='
    Warning: Deleting a LoadBalancer listener can lead to service disruption to
    any customers connected to the LoadBalancer listener. Are you sure you want
    to delete this LoadBalancer listener? [[]Ny]'
refuse 2 '*delete this LoadBalancer listener? ?Ny?*User stopped*' answer n elb-delete-lb-listeners shop --lb-ports 25
same 3 "$(there Listener/Protocol | wc -w)"
expect "    ${prompt}OK-Deleting LoadBalancer Listener" answer y elb-delete-lb-listeners shop --lb-ports 25,80
same HTTPS "$(there Listener/Protocol)"
same "{protocol=HTTPS,lb-port=443,instance-protocol=HTTP,instance-port=8080,cert-id=$RENEWED,policies=}" "$(listeners)"

say "And the balancer; deleting it again is no error"
refuse 2 '*User stopped*' answer '' elb-delete-lb shop
expect '*OK-Deleting LoadBalancer' answer y elb-delete-lb shop
expect 'OK-Deleting LoadBalancer' elb-delete-lb shop --force
refuse 1 "*There is no ACTIVE Load Balancer named 'shop'*" elb-describe-lbs shop
expect '' elb-describe-lbs
same "" "$(ask elasticloadbalancing DescribeLoadBalancers --text LoadBalancerName)"
