# Completions for bash of aws-classic and of all names that it answers to.
# Made by `aws-classic completions bash`. To use them: source <(aws-classic completions bash)

_aws_classic_names='as-create-auto-scaling-group as-create-launch-config as-create-or-update-tags as-create-or-update-trigger as-delete-auto-scaling-group as-delete-launch-config as-delete-notification-configuration as-delete-policy as-delete-scheduled-action as-delete-tags as-delete-trigger as-describe-adjustment-types as-describe-auto-scaling-groups as-describe-auto-scaling-instances as-describe-auto-scaling-notification-types as-describe-launch-configs as-describe-metric-collection-types as-describe-notification-configurations as-describe-policies as-describe-process-types as-describe-scaling-activities as-describe-scheduled-actions as-describe-tags as-describe-termination-policy-types as-describe-triggers as-disable-metrics-collection as-enable-metrics-collection as-execute-policy as-put-notification-configuration as-put-scaling-policy as-put-scheduled-update-group-action as-resume-processes as-set-desired-capacity as-set-instance-health as-suspend-processes as-terminate-instance-in-auto-scaling-group as-update-auto-scaling-group mon-delete-alarms mon-describe-alarm-history mon-describe-alarms mon-describe-alarms-for-metric mon-disable-alarm-actions mon-enable-alarm-actions mon-get-stats mon-list-metrics mon-put-data mon-put-metric-alarm mon-set-alarm-state elb-apply-security-groups-to-lb elb-associate-route53-hosted-zone elb-attach-lb-to-subnets elb-configure-healthcheck elb-create-app-cookie-stickiness-policy elb-create-lb elb-create-lb-cookie-stickiness-policy elb-create-lb-listeners elb-create-lb-policy elb-delete-lb elb-delete-lb-listeners elb-delete-lb-policy elb-deregister-instances-from-lb elb-describe-instance-health elb-describe-lb-attributes elb-describe-lb-policies elb-describe-lb-policy-types elb-describe-lbs elb-detach-lb-from-subnets elb-disable-zones-for-lb elb-disassociate-route53-hosted-zone elb-enable-zones-for-lb elb-modify-lb-attributes elb-register-instances-with-lb elb-set-lb-listener-ssl-cert elb-set-lb-policies-for-backend-server elb-set-lb-policies-of-listener sns-add-permission sns-confirm-subscription sns-create-topic sns-delete-topic sns-get-subscription-attributes sns-get-topic-attributes sns-list-subscriptions sns-list-subscriptions-by-topic sns-list-topics sns-publish sns-remove-permission sns-set-subscription-attributes sns-set-topic-attributes sns-subscribe sns-unsubscribe ec2-authorize ec2auth ec2-create-group ec2-add-group ec2addgrp ec2-delete-group ec2delgrp ec2-describe-group ec2dgrp ec2-describe-instances ec2din ec2-describe-keypairs ec2dkey ec2-run-instances ec2run ec2-terminate-instances ec2kill as-cmd as-version mon-cmd mon-version elb-cmd elb-version sns-cmd sns-version ec2-version ec2ver'
_aws_classic_verbs='list link sandbox man completions help'

# The options of the command $1. -t,--type=A,B is called -t or --type and takes A or B; --name= takes anything, --quiet nothing;
# =A,B is an argument, and =@ one that is a command's name.
_aws_classic_options() {
    own='' general=''
    case $1 in
as-cmd|as-version|mon-cmd|mon-version|elb-cmd|elb-version|sns-cmd|sns-version|ec2-version|ec2ver) general='' ;;
as*) general='--aws-credential-file= -I,--access-key-id= -S,--secret-key= -C,--ec2-cert-file-path= -K,--ec2-private-key-file-path= --region= -U,--url= --connection-timeout= --show-table --show-long --show-xml --quiet --delimiter= -H,--headers --show-empty-fields --show-request -h,--help' ;;
mon*) general='--aws-credential-file= -I,--access-key-id= -S,--secret-key= -C,--ec2-cert-file-path= -K,--ec2-private-key-file-path= --region= -U,--url= --connection-timeout= --show-table --show-long --show-xml --quiet --delimiter= --headers --show-empty-fields --show-request -h,--help' ;;
elb*) general='--aws-credential-file= -I,--access-key-id= -S,--secret-key= -C,--ec2-cert-file-path= -K,--ec2-private-key-file-path= --region= -U,--url= --connection-timeout= --show-table --show-long --show-xml --quiet --delimiter= --headers --show-empty-fields --show-request -h,--help' ;;
sns*) general='--aws-credential-file= -I,--access-key-id= -S,--secret-key= -C,--ec2-cert-file-path= -K,--ec2-private-key-file-path= --region= -U,--url= --connection-timeout= --show-table --show-long --show-xml --quiet --delimiter= -H,--headers --show-empty-fields --show-request -h,--help' ;;
ec2*) general='-O,--aws-access-key= -W,--aws-secret-key= -T,--security-token= -K,--private-key= -C,--cert= -U,--url= --region= -v,--verbose -H,--headers --debug --show-empty-fields --hide-tags --connection-timeout= --request-timeout= -h,--help' ;;
    esac
    case $1 in
as-create-auto-scaling-group) own='--auto-scaling-group= -l,--launch-configuration= -m,--min-size= -M,--max-size= --desired-capacity= --default-cooldown= --health-check-type= --grace-period= -z,--availability-zones= --load-balancers= --placement-group= --vpc-zone-identifier= --tag= --termination-policies=' ;;
as-create-launch-config) own='--launch-config= -i,--image-id= -t,--instance-type= --key= --group= --user-data= --user-data-file= --kernel= --ramdisk= --monitoring-enabled --monitoring-disabled --block-device-mapping= --spot-price= --iam-instance-profile= --ebs-optimized' ;;
as-create-or-update-tags) own='--tag=' ;;
as-create-or-update-trigger) own='--name= -g,--auto-scaling-group= --measure= --namespace= --statistic= --dimensions= --period= --breach-duration= --lower-threshold= --lower-breach-increment= --upper-threshold= --upper-breach-increment= --unit=' ;;
as-delete-auto-scaling-group) own='--auto-scaling-group= -d,--force-delete -f,--force' ;;
as-delete-launch-config) own='-l,--launch-config= -f,--force' ;;
as-delete-notification-configuration) own='-g,--auto-scaling-group= -t,--topic-arn= -f,--force' ;;
as-delete-policy) own='--name= -g,--auto-scaling-group= -f,--force' ;;
as-delete-scheduled-action) own='-g,--auto-scaling-group= -n,--name= -f,--force' ;;
as-delete-tags) own='--tag=' ;;
as-delete-trigger) own='--name= -g,--auto-scaling-group=' ;;
as-describe-auto-scaling-groups) own='--auto-scaling-group= --max-records= --token=' ;;
as-describe-auto-scaling-instances) own='--instances= --max-records= --token=' ;;
as-describe-launch-configs) own='--launch-config= --max-records= --token=' ;;
as-describe-notification-configurations) own='-g,--auto-scaling-groups= --max-records= --token=' ;;
as-describe-policies) own='-n,--names= -g,--auto-scaling-group= --max-records= --token=' ;;
as-describe-scaling-activities) own='-g,--auto-scaling-group= --activity-ids= --max-records= --token=' ;;
as-describe-scheduled-actions) own='--names= -g,--auto-scaling-group= --start-time= --end-time= --max-records= --token=' ;;
as-describe-tags) own='-f,--filter=' ;;
as-describe-triggers) own='-g,--auto-scaling-group=' ;;
as-disable-metrics-collection) own='--auto-scaling-group= -m,--metrics=' ;;
as-enable-metrics-collection) own='--auto-scaling-group= -m,--metrics= -g,--granularity=' ;;
as-execute-policy) own='--name= -g,--auto-scaling-group= -h,--honor-cooldown -H,--no-honor-cooldown' ;;
as-put-notification-configuration) own='-g,--auto-scaling-group= -t,--topic-arn= -n,--notification-types=' ;;
as-put-scaling-policy) own='-n,--name= -g,--auto-scaling-group= -a,--adjustment= -t,--type= --cooldown= -s,--min-adjustment-step=' ;;
as-put-scheduled-update-group-action) own='-n,--name= -g,--auto-scaling-group= -t,--time= -b,--start-time= -e,--end-time= -r,--recurrence= --min-size= --max-size= --desired-capacity=' ;;
as-resume-processes) own='--auto-scaling-group= --processes=' ;;
as-set-desired-capacity) own='--auto-scaling-group= -c,--desired-capacity= -h,--honor-cooldown -H,--no-honor-cooldown' ;;
as-set-instance-health) own='--instance-id= -s,--status= --respect-grace-period --no-respect-grace-period' ;;
as-suspend-processes) own='--auto-scaling-group= --processes=' ;;
as-terminate-instance-in-auto-scaling-group) own='-i,--instance= -d,--decrement-desired-capacity -D,--no-decrement-desired-capacity -f,--force' ;;
as-update-auto-scaling-group) own='--name= --launch-configuration= --min-size= --max-size= --desired-capacity= --health-check-type= --grace-period= --default-cooldown= -z,--availability-zones= --placement-group= --vpc-zone-identifier= --termination-policies=' ;;
mon-delete-alarms) own='--alarm-name= -f,--force' ;;
mon-describe-alarm-history) own='--alarm-name= --history-item-type= --start-date= --end-date= --max-records= --next-token=' ;;
mon-describe-alarms) own='--alarm-name= --alarm-name-prefix= --state-value= --action-prefix= --alarm-types= --max-records= --next-token=' ;;
mon-describe-alarms-for-metric) own='--metric-name= --namespace= --statistic= --period= --alarm-description= --dimensions= --unit=' ;;
mon-disable-alarm-actions) own='--alarm-name=' ;;
mon-enable-alarm-actions) own='--alarm-name=' ;;
mon-get-stats) own='-m,--metric-name= --start-time= --end-time= -p,--period= -s,--statistics= -u,--unit= -n,--namespace= -d,--dimensions=' ;;
mon-list-metrics) own='-n,--namespace= -m,--metric-name= -d,--dimensions= --token=' ;;
mon-put-data) own='-n,--namespace= -m,--metric-name= -d,--dimensions= -t,--timestamp= -v,--value= -s,--statisticValues= -u,--unit=' ;;
mon-put-metric-alarm) own='--alarm-name= --metric-name= --namespace= --statistic= --period= --threshold= --comparison-operator= --evaluation-periods= --alarm-description= --dimensions= --unit= --actions-enabled=true,false --alarm-actions= --ok-actions= --insufficient-data-actions=' ;;
mon-set-alarm-state) own='--alarm-name= --state-value= --state-reason= --state-reason-data=' ;;
elb-apply-security-groups-to-lb) own='--lb= -g,--security-groups=' ;;
elb-associate-route53-hosted-zone) own='--lb= --rr-name= --hosted-zone-id= --weight= --rr-set-id= --rr-type=' ;;
elb-attach-lb-to-subnets) own='--lb= -s,--subnets=' ;;
elb-configure-healthcheck) own='--lb= -t,--target= --interval= --timeout= --unhealthy-threshold= --healthy-threshold=' ;;
elb-create-app-cookie-stickiness-policy) own='--lb= -p,--policy-name= -c,--cookie-name=' ;;
elb-create-lb) own='--lb= -l,--listener= -z,--availability-zones= -s,--subnets= -g,--security-groups= -i,--scheme=' ;;
elb-create-lb-cookie-stickiness-policy) own='--lb= -p,--policy-name= -e,--expiration-period=' ;;
elb-create-lb-listeners) own='--lb= -l,--listener=' ;;
elb-create-lb-policy) own='--lb= --policy-name= --policy-type= -a,--attribute=' ;;
elb-delete-lb) own='--lb= --force' ;;
elb-delete-lb-listeners) own='--lb= -l,--lb-ports= --force' ;;
elb-delete-lb-policy) own='--lb= -p,--policy-name=' ;;
elb-deregister-instances-from-lb) own='--lb= --instances=' ;;
elb-describe-instance-health) own='--lb= --instances=' ;;
elb-describe-lb-attributes) own='--lb=' ;;
elb-describe-lb-policies) own='--lb= -p,--policy-names=' ;;
elb-describe-lb-policy-types) own='--policy-types=' ;;
elb-describe-lbs) own='--lbs= --marker=' ;;
elb-detach-lb-from-subnets) own='--lb= -s,--subnets=' ;;
elb-disable-zones-for-lb) own='--lb= -z,--availability-zones=' ;;
elb-disassociate-route53-hosted-zone) own='--lb= --rr-name= --hosted-zone-id= --weight= --rr-set-id= --rr-type=' ;;
elb-enable-zones-for-lb) own='--lb= -z,--availability-zones=' ;;
elb-modify-lb-attributes) own='--lb= --crosszoneloadbalancing= --access-log= --connection-draining= --connection-settings=' ;;
elb-register-instances-with-lb) own='--lb= --instances=' ;;
elb-set-lb-listener-ssl-cert) own='--lb= -l,--lb-port= -c,--cert-id=' ;;
elb-set-lb-policies-for-backend-server) own='--lb= -i,--instance-port= -p,--policy-names=' ;;
elb-set-lb-policies-of-listener) own='--lb= -l,--lb-port= -p,--policy-names=' ;;
sns-add-permission) own='--topic-arn= --label= --aws-account-id= --action-name=' ;;
sns-confirm-subscription) own='--topic-arn= --token= --authenticate-on-unsubscribe' ;;
sns-create-topic) own='--name=' ;;
sns-delete-topic) own='--topic-arn= -f,--force' ;;
sns-get-subscription-attributes) own='--subscription-arn=' ;;
sns-get-topic-attributes) own='--topic-arn=' ;;
sns-list-subscriptions) own='--next-token= --max-records=' ;;
sns-list-subscriptions-by-topic) own='--topic-arn= --next-token= --max-records=' ;;
sns-list-topics) own='--next-token= --max-records=' ;;
sns-publish) own='--topic-arn= --message= --message-structure= --subject=' ;;
sns-remove-permission) own='--topic-arn= --label=' ;;
sns-set-subscription-attributes) own='--subscription-arn= --attribute-name= --attribute-value=' ;;
sns-set-topic-attributes) own='--topic-arn= --attribute-name= --attribute-value=' ;;
sns-subscribe) own='--topic-arn= --protocol= --endpoint=' ;;
sns-unsubscribe) own='--subscription-arn=' ;;
ec2-authorize|ec2auth) own='--egress -P,--protocol= -p,--port-range= -t,--icmp-type-code= -o,--source-or-dest-group= -u,--source-or-dest-group-user= -s,--cidr= --source-subnet= --dest-subnet=' ;;
ec2-create-group|ec2-add-group|ec2addgrp) own='-d,--description= -c,--vpc=' ;;
ec2-describe-group|ec2dgrp) own='-F,--filter=' ;;
ec2-describe-instances|ec2din) own='-F,--filter=' ;;
ec2-describe-keypairs|ec2dkey) own='-F,--filter=' ;;
ec2-run-instances|ec2run) own='-b,--block-device-mapping= -d,--user-data= -f,--user-data-file= -g,--group= -k,--key= -m,--monitor -n,--instance-count= -s,--subnet= -t,--instance-type= -z,--availability-zone= --addressing= --disable-api-termination --instance-initiated-shutdown-behavior= --kernel= --license-pool= --ramdisk= --placement-group= --private-ip-address= -p,--iam-profile= --client-token= --tenancy=default,dedicated --ebs-optimized=true,false -a,--network-attachment= --secondary-private-ip-address= --secondary-private-ip-address-count=' ;;
list) own='=as,mon,elb,sns,ec2 --markdown' ;;
link) own='--layout=flat,aws' ;;
man) own='=@ --dir=' ;;
completions) own='=bash,zsh,fish' ;;
help) own='=@' ;;
    esac
}

_aws_classic() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev own general option words='' at=0 name=${COMP_WORDS[0]##*/}
    COMPREPLY=()

    # The command's name is the first word, or comes after aws-classic, as-cmd or sandbox.
    while [[ $name == aws-classic || $name == *-cmd || $name == sandbox ]]; do
        at=$((at + 1))
        if ((at >= COMP_CWORD)); then
            case $name in
            aws-classic) words="$_aws_classic_verbs $_aws_classic_names" ;;
            sandbox) words=$_aws_classic_names ;;
            *) for option in $_aws_classic_names; do [[ $option == "${name%cmd}"* ]] && words+=" $option"; done ;;
            esac
            COMPREPLY=($(compgen -W "$words" -- "$cur"))
            return
        fi
        name=${COMP_WORDS[at]}
    done
    _aws_classic_options "$name"

    # --type=A is three words here.
    prev=${COMP_WORDS[COMP_CWORD - 1]}
    [[ $prev == '=' ]] && prev=${COMP_WORDS[COMP_CWORD - 2]}
    [[ $cur == '=' ]] && cur=''

    # The value of an option; where any will do, the shell itself completes files.
    for option in $own $general; do
        [[ ,${option%%=*}, == *",$prev,"* ]] || continue
        [[ $option == *=* ]] || break
        words=${option#*=}
        COMPREPLY=($(compgen -W "${words//,/ }" -- "$cur"))
        return
    done

    for option in $own $general; do
        if [[ $cur == -* ]]; then
            words+=" ${option%%=*}"
        elif [[ $option == '=@' ]]; then
            words+=" $_aws_classic_names"
        elif [[ $option == '='* ]]; then
            words+=" ${option#=}"
        fi
    done
    COMPREPLY=($(compgen -W "${words//,/ }" -- "$cur"))
}

complete -o default -F _aws_classic aws-classic $_aws_classic_names
