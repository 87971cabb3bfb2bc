# /// uradori
# confirmed = "ee28f6e702bfb987d455f02c41561e30ebbcaa782d777066c3fde3f1d8f77cb0"
# fails_when = [
#   "sns_filters.filter_policies_are_ignored",
#   "sns_filters.filter_policies_match_nothing",
#   "sns_filters.filter_scopes_are_ignored",
#   "sns_filters.filters_look_at_bodies_alone",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering-scope.html"]
# account.ja = "同じフィルターポリシーを、属性を見るキューと本文を見るキューに付け、属性だけが合う、本文だけが合う、どちらも合わないメッセージを発行して、何が届いたかを見た。"
# account.en = "Of two queues with the same filter policy one looked at attributes and one at bodies; messages that match by attribute, by body or not at all were published, and it was watched what arrived where."
# limits.ja = "ポリシーの変更が行き渡るまでの時間は、moto にはない。"
# limits.en = "moto takes no time until a policy is in effect."
# ///
import json

import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="payments")["TopicArn"]
refunds = {"FilterPolicy": json.dumps({"kind": ["refund", "dispute"]})}
by_attribute = subscribed_queue(topic, "by-attribute", **refunds)
scope = {"FilterPolicyScope": "MessageBody"}
by_body = subscribed_queue(topic, "by-body", **refunds, **scope)


def publish(number, attribute, body):
    sns.publish(
        TopicArn=topic,
        Message=json.dumps({"kind": body, "number": number}),
        MessageAttributes={"kind": {"DataType": "String", "StringValue": attribute}},
    )


# ja: 属性だけが合うもの、本文だけが合うもの、どちらも合わないものを発行する。
# en: One kind matches by its attribute, one by its body, and one by neither.
for start, wanted in ((0, "refund"), (10, "dispute")):
    publish(start + 1, attribute=wanted, body="charge")
    publish(start + 2, attribute="charge", body=wanted)
    publish(start + 3, attribute="charge", body="charge")

attributes, bodies = (
    sorted(json.loads(each)["number"] for each in received(queue))
    for queue in (by_attribute, by_body)
)
assert {1, 11} <= {*attributes}  # shows: attributes
set_to = scope, {2, 12} <= {*bodies}
assert set_to == ({"FilterPolicyScope": "MessageBody"}, True)  # shows: body
assert not ({2, 3, 12, 13} & {*attributes} or {1, 3, 11, 13} & {*bodies})  # shows: others

print("by attribute, delivered:", *attributes)
print("by body, delivered:", *bodies)
