#!/bin/bash
# Sticky sessions for a LAMP site, as the blogs of 2010-2013 explained them: PHP's own cookie first, then one of the load
# balancer's, by the hour and until the browser closes; and off again before the policies can go.
source "$(dirname "$0")/lib.sh"
region eu-west-1
there() { ask elasticloadbalancing DescribeLoadBalancers --text "$1" | paste -sd' '; }
# column NUMBER: of elb-describe-lbs --show-long; 11 are the listeners, 13 the application's cookies, 14 our own
column() { elb-describe-lbs lamp --show-long --delimiter '|' | awk -F'|' -v n="$1" '{ print $n }'; }

say "Two web servers behind a load balancer for HTTP and HTTPS"
CERT=$(ask iam UploadServerCertificate ServerCertificateName=lamp CertificateBody=cert PrivateKey=key --text Arn)
expect 'DNS_NAME  lamp-*' elb-create-lb lamp --availability-zones eu-west-1a --listener "protocol=http,lb-port=80,instance-port=80" \
    --listener "protocol=https,lb-port=443,instance-port=80,cert-id=$CERT"
elb-register-instances-with-lb lamp --instances "$(ec2-run-instances $AMI -n 2 | awk '/^INSTANCE/ { print $2 }' | paste -sd,)" |
    tee "$work/instances"
same 2 "$(wc -l < "$work/instances")"
expect 'No Policies found' elb-describe-lb-policies lamp

say "Three ways to stick"
expect 'OK-Creating App Stickiness Policy' elb-create-app-cookie-stickiness-policy lamp --policy-name php --cookie-name PHPSESSID
expect 'OK-Creating LB Stickiness Policy' elb-create-lb-cookie-stickiness-policy lamp --policy-name hour --expiration-period 3600
expect 'OK-Creating LB Stickiness Policy' elb-create-lb-cookie-stickiness-policy lamp --policy-name browser
refuse 1 '*already exists for load balancer lamp*' elb-create-app-cookie-stickiness-policy lamp -p php -c OTHER
expect 'POLICY  NAME     TYPE_NAME
POLICY  php      AppCookieStickinessPolicyType
POLICY  hour     LBCookieStickinessPolicyType
POLICY  browser  LBCookieStickinessPolicyType' elb-describe-lb-policies lamp --headers
expect 'POLICY;hour;LBCookieStickinessPolicyType;{name=CookieExpirationPeriod,value=3600}' \
    elb-describe-lb-policies lamp --policy-names hour --show-long --delimiter ';'
same '{policy-name=php,cookie-name=PHPSESSID}' "$(column 13)"
same '{policy-name=hour,expiration-period=3600},{policy-name=browser,expiration-period=}' "$(column 14)"
same 'php PHPSESSID' "$(there 'AppCookieStickinessPolicies/member/*')"
same 'hour 3600 browser' "$(there 'LBCookieStickinessPolicies/member/*')"

say "Set: each listener its own"
plain='{protocol=HTTP,lb-port=80,instance-protocol=HTTP,instance-port=80,policies='
secure="{protocol=HTTPS,lb-port=443,instance-protocol=HTTP,instance-port=80,cert-id=$CERT,policies="
same "${plain}},${secure}}" "$(column 11)"
expect 'OK-Setting Policies' elb-set-lb-policies-of-listener lamp --lb-port 80 --policy-names php
expect 'OK-Setting Policies' elb-set-lb-policies-of-listener lamp --lb-port 443 --policy-names hour
same "${plain}php},${secure}hour}" "$(column 11)"
same 'php hour' "$(there PolicyNames/member)"
expect 'OK-Setting Policies' elb-set-lb-policies-of-listener lamp -l 80 -p browser
same 'browser hour' "$(there PolicyNames/member)"
refuse 1 '*no policy with name cookie*' elb-set-lb-policies-of-listener lamp --lb-port 80 --policy-names cookie
refuse 1 '*no listener for port 8080*' elb-set-lb-policies-of-listener lamp --lb-port 8080 --policy-names php
same 'browser hour' "$(there PolicyNames/member)"

say "A policy in use stays; unset with an empty list, it goes"
refuse 32 '*Conflicting data provided: Policy browser is in use*' elb-delete-lb-policy lamp --policy-name browser
same 'hour browser' "$(there LBCookieStickinessPolicies/member/PolicyName)"
for port in 80 443; do expect 'OK-Setting Policies' elb-set-lb-policies-of-listener lamp --lb-port $port --policy-names ""; done
same "${plain}},${secure}}" "$(column 11)"
same "" "$(there PolicyNames/member)"
for policy in $(elb-describe-lb-policies lamp | awk '{ print $2 }'); do
    expect 'OK-Deleting Policy' elb-delete-lb-policy lamp --policy-name "$policy"
done
expect 'No Policies found' elb-describe-lb-policies lamp
same "" "$(there AppCookieStickinessPolicies/member/PolicyName)$(there LBCookieStickinessPolicies/member/PolicyName)"
expect 'OK-Deleting LoadBalancer' elb-delete-lb lamp --force
same "" "$(there LoadBalancerName)"
