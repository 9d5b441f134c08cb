#!/bin/bash
# A chain of notifications, as operators of 2010-2014 built it: a topic, a mailbox and a queue that listen, messages plain
# and made to measure, who else may publish, and the way back. What arrives is read from the queue itself.
source "$(dirname "$0")/lib.sh"
region eu-west-1
QUEUE=$(ask sqs CreateQueue QueueName=alerts-inbox --text QueueUrl)
QUEUE_ARN=arn:aws:sqs:eu-west-1:123456789012:alerts-inbox
received() { ask sqs ReceiveMessage QueueUrl="$QUEUE" MaxNumberOfMessages=10 VisibilityTimeout=3600 --text Message/Body; }
# arrived FIELD…: takes the one message that waits in the queue and prints these fields of it
arrived() {
    received > "$work/body"
    "$python" -c 'import json, sys; body = json.load(sys.stdin); print(*map(body.get, sys.argv[1:]), sep="|")' "$@" < "$work/body"
}

say "A topic; made again, it is the same"
expect 'No topics found.' sns-list-topics
TOPIC=$(sns-create-topic alerts)
same arn:aws:sns:eu-west-1:123456789012:alerts "$TOPIC"
expect "$TOPIC" sns-create-topic --name alerts
OTHER=$(sns-create-topic other)
expect "$TOPIC
$OTHER" sns-list-topics
same "$TOPIC $OTHER" "$(ask sns ListTopics --text TopicArn | paste -sd' ')"

say "Who listens: a queue at once, a mailbox when its owner agrees"
expect 'No subscriptions found.' sns-list-subscriptions-by-topic "$TOPIC"
expect 'Subscription request received.' sns-subscribe "$TOPIC" --protocol sqs --endpoint $QUEUE_ARN
expect 'Subscription request received.' sns-subscribe "$TOPIC" --protocol email --endpoint ops@example.com
expect "$TOPIC:*  sqs    $QUEUE_ARN
PendingConfirmation * email  ops@example.com" sns-list-subscriptions-by-topic "$TOPIC"
pending() { sns-get-topic-attributes "$TOPIC" | awk '/^Subscriptions(Pending|Confirmed)/ { print $2 }' | paste -sd/; }
same 1/1 "$(pending)"
MAIL=$(sns-confirm-subscription "$TOPIC" --token 2336412f37fb687f5d51e6e241d7700ae02f7124d8268910b858cb4db727ceeb)
same 0/2 "$(pending)"
SQS=$(sns-list-subscriptions | awk '$2 == "sqs" { print $1 }')
same "$SQS $MAIL" "$(ask sns ListSubscriptionsByTopic TopicArn="$TOPIC" --text SubscriptionArn | paste -sd' ')"
same "$TOPIC|123456789012|email|ops@example.com" \
    "$(sns-list-subscriptions --show-long --delimiter '|' | grep "^$MAIL|" | cut -d'|' -f2-)"

say "Messages"
ID=$(sns-publish "$TOPIC" --subject "disk full" --message "only 3 % left on db1")
same "$ID|disk full|only 3 % left on db1|$TOPIC" "$(arrived MessageId Subject Message TopicArn)"
ID=$(df -h / | head -1 | xargs -0 sns-publish --topic-arn "$TOPIC" --message)
same "$ID|Filesystem" "$(arrived MessageId Message | cut -d' ' -f1)"
ID=$(sns-publish "$TOPIC" --message '{"default": "see the log", "sqs": "{\"host\": \"db1\"}", "email": "Dear all"}' --message-structure json)
same "$ID|{\"host\": \"db1\"}" "$(arrived MessageId Message)"
refuse 1 '*Message Structure - No default entry in JSON message body*' sns-publish "$TOPIC" --message '{}' --message-structure json
refuse 1 '*Message Structure - JSON message body failed to parse*' sns-publish "$TOPIC" --message 'not json' --message-structure json
refuse 32 '*Topic does not exist*' sns-publish "$TOPIC-lost" --message hello
same "" "$(received)"

say "Attributes: of the subscription, which wants its messages bare, and of the topic"
expect 'Attribute set.' sns-set-subscription-attributes "$SQS" --attribute-name RawMessageDelivery --attribute-value true
same 'RawMessageDelivery true' "$(sns-get-subscription-attributes "$SQS" | grep ^Raw | tr -s ' ')"
sns-publish "$TOPIC" --message "bare" > /dev/null
same bare "$(received)"
expect 'Attribute set.' sns-set-subscription-attributes "$SQS" --attribute-name RawMessageDelivery --attribute-value false
sns-publish "$TOPIC" --message "wrapped" > /dev/null
same wrapped "$(arrived Message)"
expect 'Attribute set.' sns-set-topic-attributes "$TOPIC" --attribute-name DisplayName --attribute-value "Ops alerts"
same 'DisplayName Ops alerts' "$(sns-get-topic-attributes "$TOPIC" | grep ^DisplayName | tr -s ' ')"
attribute() { ask sns GetTopicAttributes TopicArn="$TOPIC" --text "entry[key='$1']/value"; }
same 'Ops alerts' "$(attribute DisplayName)"

say "Who may publish"
expect 'Permission added.' sns-add-permission "$TOPIC" --label partners --aws-account-id 111122223333,444455556666 --action-name Publish,Subscribe
[[ $(attribute Policy) == *'"Sid":"partners"'*arn:aws:iam::111122223333:root*arn:aws:iam::444455556666:root*'"SNS:Publish","SNS:Subscribe"'* ]]
sns-get-topic-attributes "$TOPIC" | grep ^Policy | grep -q '"Sid":"partners"'
expect 'Permission removed.' sns-remove-permission "$TOPIC" --label partners
same "" "$(sns-get-topic-attributes "$TOPIC" | grep partners)"
[[ $(attribute Policy) == *__default_statement_ID* && $(attribute Policy) != *partners* ]]

say "The way back"
expect 'Unsubscribed.' sns-unsubscribe "$SQS"
same "$MAIL" "$(sns-list-subscriptions | awk '{ print $1 }')"
same "$MAIL" "$(ask sns ListSubscriptions --text SubscriptionArn)"
refuse 2 '*delete this topic?*User stopped*' answer n sns-delete-topic "$TOPIC"
expect '*Are you sure you want to delete this topic?*Topic deleted.' answer y sns-delete-topic "$TOPIC"
expect "$OTHER" sns-list-topics
expect 'No subscriptions found.' sns-list-subscriptions
same "$OTHER|" "$(ask sns ListTopics --text TopicArn)|$(ask sns ListSubscriptions --text SubscriptionArn)"
