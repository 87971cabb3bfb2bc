# /// uradori
# confirmed = "cc4988b5008f75fc5b4f1dc8699e8fc87500535e68b0c79bfd0a234e88057c2d"
# fails_when = [
#   "sns_filters.filter_policies_are_ignored",
#   "sns_filters.filter_policies_match_nothing",
#   "sns_filters.messages_with_two_attributes_fail",
#   "sns_filters.filter_scopes_are_ignored",
#   "sns_filters.filters_look_at_bodies_alone",
#   "sns_variants.one_matching_key_is_enough",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering-scope.html"]
# account.ja = "moto の標準トピックと FIFO トピックに、属性と本文の組み合わせの25件を発行すると、同じフィルターポリシーの4つのキューのうち、属性を見る2つには属性の合う10件だけが、FilterPolicyScope を MessageBody にした2つには本文の合う10件だけが届いた。ポリシーは、一方ではサブスクライブするときに、もう一方では後から指定した。"
# account.en = "25 messages, one for each pairing of attributes and body, went to a standard and a FIFO topic of moto: two queues whose filter policy looks at attributes got just the ten that match by attributes, and two with the same policy and the scope MessageBody just the ten that match by body. One of each two had the policy from the start, the other got it later."
# limits.ja = "AWS では発行していない。AWS では、ポリシーの変更が行き渡るまでに時間がかかる。moto ではかからない。"
# limits.en = "Nothing was published on AWS, where a change of a policy takes time to be in effect; in moto it takes none."
# ///
import json
from itertools import product

import boto3
from topics import TYPES, change, create_topic, entry, publish_batch, received, subscribed_queue

sns = boto3.client("sns")


def entries(topic):
    """A message for each pair of message attributes and body; an empty body is no JSON."""
    for number, (attributes, body) in enumerate(product(wanted + unwanted, repeat=2)):
        texts = {
            key: {
                "DataType": "String" if value is str(value) else "Number",
                "StringValue": str(value),
            }
            for key, value in attributes.items()
        }
        text = json.dumps({"number": number, **body}) if body else f"plain {number}"
        yield entry(topic, text, MessageAttributes=texts)


def numbers(queue):
    """Which messages a queue holds."""
    return {int(body.strip("{}").split(",")[0].split()[1]) for body in received(queue)}


# --8<-- [start:show]
policy = {"kind": ["refund", "dispute"], "amount": [{"numeric": [">=", 500]}]}
scope = {"FilterPolicyScope": "MessageBody"}
# ja: 合うものには、ポリシーにない項目もある。
# en: What matches has something, too, that the filter policy does not ask for.
wanted = [{"kind": "refund", "amount": 500, "till": "3"}, {"kind": "dispute", "amount": 900}]
unwanted = [{"kind": "Refund", "amount": 700}, {"kind": "refund", "amount": 499}, {}]

for ending in TYPES:
    topic = create_topic(f"payments{ending}")
    filters = {"FilterPolicy": json.dumps(policy)}
    by_attribute = [subscribed_queue(topic, f"by-attribute{ending}", **filters)]
    by_body = [subscribed_queue(topic, f"by-body{ending}", **filters, **scope)]
    # ja: 2つのサブスクリプションでは、ポリシーを後から替える。
    # en: For two subscriptions, the policy is replaced later.
    other = {"FilterPolicy": json.dumps({"kind": ["Refund"]})}
    for queues, name, found in ((by_attribute, "attribute", {}), (by_body, "body", scope)):
        queues.append(subscribed_queue(topic, f"by-{name}-later{ending}", **other, **found))
        change(topic, queues[-1], **filters)
    # ja: いくつかは1件ずつ、ほかはまとめて発行する。
    # en: Some are published alone, the others in batches.
    alone, batched = [*entries(topic)][::4], [*entries(topic)]
    del batched[::4]
    for each in alone:
        sns.publish(TopicArn=topic, **each)
    for start in (0, 10):
        publish_batch(topic, *batched[start : start + 10])

    for attributes, bodies in zip(map(numbers, by_attribute), map(numbers, by_body), strict=True):
        # ja: 属性が合うのは前の10件、本文が合うのは5件ごとの初めの2件である。
        # en: Attributes match in the first ten, bodies in the first two of every five.
        of_attributes = {*range(10)}
        of_bodies = {number for number in range(25) if number % 5 < 2}
        assert of_attributes <= attributes  # shows: attributes
        set_to = scope, of_bodies <= bodies
        assert set_to == ({"FilterPolicyScope": "MessageBody"}, True)  # shows: body
        others = attributes - of_attributes, bodies - of_bodies
        assert others == (set(), set())  # shows: others

print("by attribute, delivered:", len(attributes), "of 25")
print("by body, delivered:", len(bodies), "of 25")
# --8<-- [end:show]
