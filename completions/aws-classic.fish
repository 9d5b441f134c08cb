# Completions for fish of aws-classic and of all names that it answers to.
# Made by `aws-classic completions fish`. To use them, put into config.fish: aws-classic completions fish | source

set -g __aws_classic_names as-create-auto-scaling-group as-create-launch-config as-create-or-update-tags as-create-or-update-trigger as-delete-auto-scaling-group as-delete-launch-config as-delete-notification-configuration as-delete-policy as-delete-scheduled-action as-delete-tags as-delete-trigger as-describe-adjustment-types as-describe-auto-scaling-groups as-describe-auto-scaling-instances as-describe-auto-scaling-notification-types as-describe-launch-configs as-describe-metric-collection-types as-describe-notification-configurations as-describe-policies as-describe-process-types as-describe-scaling-activities as-describe-scheduled-actions as-describe-tags as-describe-termination-policy-types as-describe-triggers as-disable-metrics-collection as-enable-metrics-collection as-execute-policy as-put-notification-configuration as-put-scaling-policy as-put-scheduled-update-group-action as-resume-processes as-set-desired-capacity as-set-instance-health as-suspend-processes as-terminate-instance-in-auto-scaling-group as-update-auto-scaling-group mon-delete-alarms mon-describe-alarm-history mon-describe-alarms mon-describe-alarms-for-metric mon-disable-alarm-actions mon-enable-alarm-actions mon-get-stats mon-list-metrics mon-put-data mon-put-metric-alarm mon-set-alarm-state elb-apply-security-groups-to-lb elb-associate-route53-hosted-zone elb-attach-lb-to-subnets elb-configure-healthcheck elb-create-app-cookie-stickiness-policy elb-create-lb elb-create-lb-cookie-stickiness-policy elb-create-lb-listeners elb-create-lb-policy elb-delete-lb elb-delete-lb-listeners elb-delete-lb-policy elb-deregister-instances-from-lb elb-describe-instance-health elb-describe-lb-attributes elb-describe-lb-policies elb-describe-lb-policy-types elb-describe-lbs elb-detach-lb-from-subnets elb-disable-zones-for-lb elb-disassociate-route53-hosted-zone elb-enable-zones-for-lb elb-modify-lb-attributes elb-register-instances-with-lb elb-set-lb-listener-ssl-cert elb-set-lb-policies-for-backend-server elb-set-lb-policies-of-listener sns-add-permission sns-confirm-subscription sns-create-topic sns-delete-topic sns-get-subscription-attributes sns-get-topic-attributes sns-list-subscriptions sns-list-subscriptions-by-topic sns-list-topics sns-publish sns-remove-permission sns-set-subscription-attributes sns-set-topic-attributes sns-subscribe sns-unsubscribe ec2-authorize ec2auth ec2-create-group ec2-add-group ec2addgrp ec2-delete-group ec2delgrp ec2-describe-group ec2dgrp ec2-describe-instances ec2din ec2-describe-keypairs ec2dkey ec2-run-instances ec2run ec2-terminate-instances ec2kill as-cmd as-version mon-cmd mon-version elb-cmd elb-version sns-cmd sns-version ec2-version ec2ver
set -g __aws_classic_verbs list link sandbox man completions help

# The options of a command. -t,--type=A,B is called -t or --type and takes A or B; --name= takes anything, --quiet nothing;
# =A,B is an argument, and =@ one that is a command's name.
function __aws_classic_options --argument-names name
    set -l own
    set -l general
    switch $name
case 'as-cmd' 'as-version' 'mon-cmd' 'mon-version' 'elb-cmd' 'elb-version' 'sns-cmd' 'sns-version' 'ec2-version' 'ec2ver'; set general 
case 'as*'; set general --aws-credential-file= -I,--access-key-id= -S,--secret-key= -C,--ec2-cert-file-path= -K,--ec2-private-key-file-path= --region= -U,--url= --connection-timeout= --show-table --show-long --show-xml --quiet --delimiter= -H,--headers --show-empty-fields --show-request -h,--help
case 'mon*'; set general --aws-credential-file= -I,--access-key-id= -S,--secret-key= -C,--ec2-cert-file-path= -K,--ec2-private-key-file-path= --region= -U,--url= --connection-timeout= --show-table --show-long --show-xml --quiet --delimiter= --headers --show-empty-fields --show-request -h,--help
case 'elb*'; set general --aws-credential-file= -I,--access-key-id= -S,--secret-key= -C,--ec2-cert-file-path= -K,--ec2-private-key-file-path= --region= -U,--url= --connection-timeout= --show-table --show-long --show-xml --quiet --delimiter= --headers --show-empty-fields --show-request -h,--help
case 'sns*'; set general --aws-credential-file= -I,--access-key-id= -S,--secret-key= -C,--ec2-cert-file-path= -K,--ec2-private-key-file-path= --region= -U,--url= --connection-timeout= --show-table --show-long --show-xml --quiet --delimiter= -H,--headers --show-empty-fields --show-request -h,--help
case 'ec2*'; set general -O,--aws-access-key= -W,--aws-secret-key= -T,--security-token= -K,--private-key= -C,--cert= -U,--url= --region= -v,--verbose -H,--headers --debug --show-empty-fields --hide-tags --connection-timeout= --request-timeout= -h,--help
    end
    switch $name
case 'as-create-auto-scaling-group'; set own --auto-scaling-group= -l,--launch-configuration= -m,--min-size= -M,--max-size= --desired-capacity= --default-cooldown= --health-check-type= --grace-period= -z,--availability-zones= --load-balancers= --placement-group= --vpc-zone-identifier= --tag= --termination-policies=
case 'as-create-launch-config'; set own --launch-config= -i,--image-id= -t,--instance-type= --key= --group= --user-data= --user-data-file= --kernel= --ramdisk= --monitoring-enabled --monitoring-disabled --block-device-mapping= --spot-price= --iam-instance-profile= --ebs-optimized
case 'as-create-or-update-tags'; set own --tag=
case 'as-create-or-update-trigger'; set own --name= -g,--auto-scaling-group= --measure= --namespace= --statistic= --dimensions= --period= --breach-duration= --lower-threshold= --lower-breach-increment= --upper-threshold= --upper-breach-increment= --unit=
case 'as-delete-auto-scaling-group'; set own --auto-scaling-group= -d,--force-delete -f,--force
case 'as-delete-launch-config'; set own -l,--launch-config= -f,--force
case 'as-delete-notification-configuration'; set own -g,--auto-scaling-group= -t,--topic-arn= -f,--force
case 'as-delete-policy'; set own --name= -g,--auto-scaling-group= -f,--force
case 'as-delete-scheduled-action'; set own -g,--auto-scaling-group= -n,--name= -f,--force
case 'as-delete-tags'; set own --tag=
case 'as-delete-trigger'; set own --name= -g,--auto-scaling-group=
case 'as-describe-auto-scaling-groups'; set own --auto-scaling-group= --max-records= --token=
case 'as-describe-auto-scaling-instances'; set own --instances= --max-records= --token=
case 'as-describe-launch-configs'; set own --launch-config= --max-records= --token=
case 'as-describe-notification-configurations'; set own -g,--auto-scaling-groups= --max-records= --token=
case 'as-describe-policies'; set own -n,--names= -g,--auto-scaling-group= --max-records= --token=
case 'as-describe-scaling-activities'; set own -g,--auto-scaling-group= --activity-ids= --max-records= --token=
case 'as-describe-scheduled-actions'; set own --names= -g,--auto-scaling-group= --start-time= --end-time= --max-records= --token=
case 'as-describe-tags'; set own -f,--filter=
case 'as-describe-triggers'; set own -g,--auto-scaling-group=
case 'as-disable-metrics-collection'; set own --auto-scaling-group= -m,--metrics=
case 'as-enable-metrics-collection'; set own --auto-scaling-group= -m,--metrics= -g,--granularity=
case 'as-execute-policy'; set own --name= -g,--auto-scaling-group= -h,--honor-cooldown -H,--no-honor-cooldown
case 'as-put-notification-configuration'; set own -g,--auto-scaling-group= -t,--topic-arn= -n,--notification-types=
case 'as-put-scaling-policy'; set own -n,--name= -g,--auto-scaling-group= -a,--adjustment= -t,--type= --cooldown= -s,--min-adjustment-step=
case 'as-put-scheduled-update-group-action'; set own -n,--name= -g,--auto-scaling-group= -t,--time= -b,--start-time= -e,--end-time= -r,--recurrence= --min-size= --max-size= --desired-capacity=
case 'as-resume-processes'; set own --auto-scaling-group= --processes=
case 'as-set-desired-capacity'; set own --auto-scaling-group= -c,--desired-capacity= -h,--honor-cooldown -H,--no-honor-cooldown
case 'as-set-instance-health'; set own --instance-id= -s,--status= --respect-grace-period --no-respect-grace-period
case 'as-suspend-processes'; set own --auto-scaling-group= --processes=
case 'as-terminate-instance-in-auto-scaling-group'; set own -i,--instance= -d,--decrement-desired-capacity -D,--no-decrement-desired-capacity -f,--force
case 'as-update-auto-scaling-group'; set own --name= --launch-configuration= --min-size= --max-size= --desired-capacity= --health-check-type= --grace-period= --default-cooldown= -z,--availability-zones= --placement-group= --vpc-zone-identifier= --termination-policies=
case 'mon-delete-alarms'; set own --alarm-name= -f,--force
case 'mon-describe-alarm-history'; set own --alarm-name= --history-item-type= --start-date= --end-date= --max-records= --next-token=
case 'mon-describe-alarms'; set own --alarm-name= --alarm-name-prefix= --state-value= --action-prefix= --alarm-types= --max-records= --next-token=
case 'mon-describe-alarms-for-metric'; set own --metric-name= --namespace= --statistic= --period= --alarm-description= --dimensions= --unit=
case 'mon-disable-alarm-actions'; set own --alarm-name=
case 'mon-enable-alarm-actions'; set own --alarm-name=
case 'mon-get-stats'; set own -m,--metric-name= --start-time= --end-time= -p,--period= -s,--statistics= -u,--unit= -n,--namespace= -d,--dimensions=
case 'mon-list-metrics'; set own -n,--namespace= -m,--metric-name= -d,--dimensions= --token=
case 'mon-put-data'; set own -n,--namespace= -m,--metric-name= -d,--dimensions= -t,--timestamp= -v,--value= -s,--statisticValues= -u,--unit=
case 'mon-put-metric-alarm'; set own --alarm-name= --metric-name= --namespace= --statistic= --period= --threshold= --comparison-operator= --evaluation-periods= --alarm-description= --dimensions= --unit= --actions-enabled=true,false --alarm-actions= --ok-actions= --insufficient-data-actions=
case 'mon-set-alarm-state'; set own --alarm-name= --state-value= --state-reason= --state-reason-data=
case 'elb-apply-security-groups-to-lb'; set own --lb= -g,--security-groups=
case 'elb-associate-route53-hosted-zone'; set own --lb= --rr-name= --hosted-zone-id= --weight= --rr-set-id= --rr-type=
case 'elb-attach-lb-to-subnets'; set own --lb= -s,--subnets=
case 'elb-configure-healthcheck'; set own --lb= -t,--target= --interval= --timeout= --unhealthy-threshold= --healthy-threshold=
case 'elb-create-app-cookie-stickiness-policy'; set own --lb= -p,--policy-name= -c,--cookie-name=
case 'elb-create-lb'; set own --lb= -l,--listener= -z,--availability-zones= -s,--subnets= -g,--security-groups= -i,--scheme=
case 'elb-create-lb-cookie-stickiness-policy'; set own --lb= -p,--policy-name= -e,--expiration-period=
case 'elb-create-lb-listeners'; set own --lb= -l,--listener=
case 'elb-create-lb-policy'; set own --lb= --policy-name= --policy-type= -a,--attribute=
case 'elb-delete-lb'; set own --lb= --force
case 'elb-delete-lb-listeners'; set own --lb= -l,--lb-ports= --force
case 'elb-delete-lb-policy'; set own --lb= -p,--policy-name=
case 'elb-deregister-instances-from-lb'; set own --lb= --instances=
case 'elb-describe-instance-health'; set own --lb= --instances=
case 'elb-describe-lb-attributes'; set own --lb=
case 'elb-describe-lb-policies'; set own --lb= -p,--policy-names=
case 'elb-describe-lb-policy-types'; set own --policy-types=
case 'elb-describe-lbs'; set own --lbs= --marker=
case 'elb-detach-lb-from-subnets'; set own --lb= -s,--subnets=
case 'elb-disable-zones-for-lb'; set own --lb= -z,--availability-zones=
case 'elb-disassociate-route53-hosted-zone'; set own --lb= --rr-name= --hosted-zone-id= --weight= --rr-set-id= --rr-type=
case 'elb-enable-zones-for-lb'; set own --lb= -z,--availability-zones=
case 'elb-modify-lb-attributes'; set own --lb= --crosszoneloadbalancing= --access-log= --connection-draining= --connection-settings=
case 'elb-register-instances-with-lb'; set own --lb= --instances=
case 'elb-set-lb-listener-ssl-cert'; set own --lb= -l,--lb-port= -c,--cert-id=
case 'elb-set-lb-policies-for-backend-server'; set own --lb= -i,--instance-port= -p,--policy-names=
case 'elb-set-lb-policies-of-listener'; set own --lb= -l,--lb-port= -p,--policy-names=
case 'sns-add-permission'; set own --topic-arn= --label= --aws-account-id= --action-name=
case 'sns-confirm-subscription'; set own --topic-arn= --token= --authenticate-on-unsubscribe
case 'sns-create-topic'; set own --name=
case 'sns-delete-topic'; set own --topic-arn= -f,--force
case 'sns-get-subscription-attributes'; set own --subscription-arn=
case 'sns-get-topic-attributes'; set own --topic-arn=
case 'sns-list-subscriptions'; set own --next-token= --max-records=
case 'sns-list-subscriptions-by-topic'; set own --topic-arn= --next-token= --max-records=
case 'sns-list-topics'; set own --next-token= --max-records=
case 'sns-publish'; set own --topic-arn= --message= --message-structure= --subject=
case 'sns-remove-permission'; set own --topic-arn= --label=
case 'sns-set-subscription-attributes'; set own --subscription-arn= --attribute-name= --attribute-value=
case 'sns-set-topic-attributes'; set own --topic-arn= --attribute-name= --attribute-value=
case 'sns-subscribe'; set own --topic-arn= --protocol= --endpoint=
case 'sns-unsubscribe'; set own --subscription-arn=
case 'ec2-authorize' 'ec2auth'; set own --egress -P,--protocol= -p,--port-range= -t,--icmp-type-code= -o,--source-or-dest-group= -u,--source-or-dest-group-user= -s,--cidr= --source-subnet= --dest-subnet=
case 'ec2-create-group' 'ec2-add-group' 'ec2addgrp'; set own -d,--description= -c,--vpc=
case 'ec2-describe-group' 'ec2dgrp'; set own -F,--filter=
case 'ec2-describe-instances' 'ec2din'; set own -F,--filter=
case 'ec2-describe-keypairs' 'ec2dkey'; set own -F,--filter=
case 'ec2-run-instances' 'ec2run'; set own -b,--block-device-mapping= -d,--user-data= -f,--user-data-file= -g,--group= -k,--key= -m,--monitor -n,--instance-count= -s,--subnet= -t,--instance-type= -z,--availability-zone= --addressing= --disable-api-termination --instance-initiated-shutdown-behavior= --kernel= --license-pool= --ramdisk= --placement-group= --private-ip-address= -p,--iam-profile= --client-token= --tenancy=default,dedicated --ebs-optimized=true,false -a,--network-attachment= --secondary-private-ip-address= --secondary-private-ip-address-count=
case 'list'; set own =as,mon,elb,sns,ec2 --markdown
case 'link'; set own --layout=flat,aws
case 'man'; set own =@ --dir=
case 'completions'; set own =bash,zsh,fish
case 'help'; set own =@
    end
    string join \n -- $own $general
end

function __aws_classic
    set -l words (commandline -opc)
    set -l cur (commandline -ct)
    set -l at 1
    set -l name (string replace -r '.*/' '' -- $words[1])

    # The command's name is the first word, or comes after aws-classic, as-cmd or sandbox.
    while string match -qr '^(aws-classic|.*-cmd|sandbox)$' -- $name
        if test $at -ge (count $words)
            switch $name
                case aws-classic
                    string join \n -- $__aws_classic_verbs $__aws_classic_names
                case sandbox
                    string join \n -- $__aws_classic_names
                    __fish_complete_path $cur
                case '*'
                    string match -- (string replace -r 'cmd$' '*' -- $name) $__aws_classic_names
            end
            return
        end
        set at (math $at + 1)
        set name $words[$at]
    end
    set -l options (__aws_classic_options $name)

    set -l prev $words[-1]
    set -l glued ''
    if string match -qr -- '^--[^=]+=' $cur
        set -l parts (string split -m 1 = -- $cur)
        set prev $parts[1]
        set glued $prev=
        set cur $parts[2]
    end
    for option in $options
        set -l parts (string split -m 1 = -- $option)
        contains -- $prev (string split , -- $parts[1]); or continue
        set -q parts[2]; or break
        if test -n "$parts[2]"
            printf '%s\n' $glued(string split , -- $parts[2])
        else
            printf '%s\n' $glued(__fish_complete_path $cur)
        end
        return
    end

    set -l offered
    for option in $options
        if string match -q -- '-*' $cur
            set -a offered (string split , -- (string replace -r '=.*' '' -- $option))
        else if test "$option" = '=@'
            set -a offered $__aws_classic_names
        else if string match -q -- '=*' $option
            set -a offered (string split , -- (string sub -s 2 -- $option))
        end
    end
    if set -q offered[1]
        string join \n -- $offered
    else
        __fish_complete_path $cur
    end
end

for name in aws-classic $__aws_classic_names
    complete -c $name -f -a '(__aws_classic)'
end
