# /// uradori
# confirmed = "eb05ff742fc665746df424a16fd62a5f089994d211d6dd5eea160279a4435615"
# fails_when = [
#   "sns_filters.filter_policies_are_ignored",
#   "sns_filters.filter_policies_match_nothing",
#   "sns_filters.messages_with_two_attributes_fail",
#   "sns_filters.filter_scopes_are_ignored",
#   "sns_filters.filters_look_at_bodies_alone",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering-scope.html"]
# account.ja = "moto で同じフィルターポリシーを付けた2つのキューのうち、属性を見るほうには属性の合う2件だけが、FilterPolicyScope を MessageBody にしたほうには本文の合う2件だけが届いた。"
# account.en = "Of two queues with the same filter policy on moto, the one that looks at attributes got just the two messages that match by attribute, the one with the scope MessageBody just the two that match by body."
# limits.ja = "AWS では発行していない。AWS では、ポリシーの変更が行き渡るまでに時間がかかる。moto ではかからない。"
# limits.en = "Nothing was published on AWS, where a change of a policy takes time to be in effect; in moto it takes none."
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
    # ja: フィルターポリシーが問わない属性もある。
    # en: There is an attribute, too, that the filter policy does not ask for.
    attributes = {"kind": attribute, "shop": "Nagoya"}
    sns.publish(
        TopicArn=topic,
        Message=json.dumps({"kind": body, "number": number}),
        MessageAttributes={
            name: {"DataType": "String", "StringValue": value} for name, value in attributes.items()
        },
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
