#!/bin/bash
# An account with 250 groups. The service answers in pages of at most 100; the old tools went on by themselves, and
# inventory scripts counted lines.
source "$(dirname "$0")/lib.sh"
region us-east-1

say "250 groups"
as-create-launch-config lc --image-id $AMI --instance-type t1.micro > /dev/null
seq -f 'group-%03g' 250 | tee "$work/names" | xargs -P 4 -I NAME as-create-auto-scaling-group NAME \
    --launch-configuration lc --availability-zones us-east-1a --min-size 0 --max-size 0 > "$work/created"
same 250 "$(grep -c '^OK-Created AutoScalingGroup$' "$work/created")"

say "The second witness needs pages; an answer never has more than 100"
refuse 1 '*ValidationError*' ask autoscaling DescribeAutoScalingGroups MaxRecords=101
token=
for size in 100 100 50; do
    ask autoscaling DescribeAutoScalingGroups MaxRecords=100 ${token:+NextToken=$token} > "$work/page"
    same $size "$(grep -o '<AutoScalingGroupName>' "$work/page" | wc -l)"
    token=$(sed -n 's:.*<NextToken>\(.*\)</NextToken>.*:\1:p' "$work/page")
    grep -o '<AutoScalingGroupName>[^<]*' "$work/page" | cut -d'>' -f2 >> "$work/asked"
done
same "" "$token"
sort "$work/asked" | cmp - "$work/names"

say "All of them"
expect 250 bash -c 'as-describe-auto-scaling-groups | wc -l'
as-describe-auto-scaling-groups | awk '{ print $2 }' | sort | cmp - "$work/names"
expect 250 bash -c 'as-describe-auto-scaling-groups --show-long --delimiter "|" | cut -d"|" -f2 | sort -u | wc -l'

say "As many as were asked for"
for most in 1 20 100 120 249 250 400; do
    same $((most < 250 ? most : 250)) "$(as-describe-auto-scaling-groups --max-records $most | wc -l)"
done
as-describe-auto-scaling-groups --max-records 120 | awk '{ print $2 }' | cmp - <(head -120 "$work/asked")

say "A loop over all of them, and only they are left"
as-describe-auto-scaling-groups | awk '{ print $2 }' | grep -v '0$' | xargs -P 4 -I NAME as-delete-auto-scaling-group NAME --force \
    > "$work/deleted"
same 225 "$(grep -c '^OK-Deleted AutoScalingGroup$' "$work/deleted")"
expect 25 bash -c 'as-describe-auto-scaling-groups | wc -l'
same "$(grep '0$' "$work/names")" "$(ask autoscaling DescribeAutoScalingGroups --text AutoScalingGroupName | sort)"
