# /// uradori
# confirmed = "08ce2bfbffb082ccbb1b9758a7be5571dd3d7411e04f4cc5ebda6e5075b0ffda"
# fails_when = [
#   "events.only_first_target_is_served",
#   "events.only_default_bus_works",
#   "events.only_first_rule_works",
#   "events.patterns_are_ignored",
#   "events.patterns_count_for_the_first_target_only",
#   "events.equal_events_are_sent_once",
#   "events.only_the_first_of_a_call_is_sent",
# ]
# sources = [
#   "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html",
#   "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html",
# ]
# account.ja = "moto の既定のバスと Classic のバスに4件を、1件だけの呼び出しと3件の呼び出しで送ると、パターンに合ったイベントだけがルールのターゲットであるキューに届いた。同じ内容の2件は2件とも、ターゲットが3つなら3つすべてに届いた。"
# account.en = "Four events went to moto's default bus and to a Classic one, one in a call and three in a call: only those that match a rule's pattern reached the queues that are its targets, of two equal events both, and with three targets all three."
# limits.ja = "moto は送信の呼び出しの中でイベントを渡す。AWS では、作ったばかりのルールが動き始めるまで少しかかる。ターゲットは SQS のキューだけを試した。"
# limits.en = "moto passes events on within the call that sends them; on AWS it takes a moment until a new rule works. Only SQS queues were tried as targets."
# ///
import json

import boto3
from queues import create, receive

buses, sqs = boto3.client("events"), boto3.client("sqs")
buses.create_event_bus(Name="shop")


def rule(bus, name, pattern, *queues):
    targets = []
    for queue in queues:
        url = create(f"{bus}-{queue}")
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
        targets.append({"Id": queue, "Arn": found["Attributes"]["QueueArn"]})
    buses.put_rule(Name=name, EventBusName=bus, EventPattern=json.dumps(pattern))
    buses.put_targets(Rule=name, EventBusName=bus, Targets=targets)


def delivered(bus, queue):
    url = sqs.get_queue_url(QueueName=f"{bus}-{queue}")["QueueUrl"]
    return sorted(json.loads(each["Body"])["detail"]["order"] for each in receive(url))


LARGE = {"source": ["shop"], "detail": {"amount": [{"numeric": [">", 100]}]}}
for bus in ("default", "shop"):
    rule(bus, "refunds", {"source": ["shop"], "detail-type": ["refund"]}, "billing")
    rule(bus, "large", LARGE, "fraud", "manager", "audit")
    rule(bus, "elsewhere", {"source": ["warehouse"]}, "packing")
    # ja: 最後の2つは、同じ内容のイベントである。
    # en: The last two are equal events.
    sent = [(1042, "order", 50), (1043, "order", 200), *[(1044, "refund", 900)] * 2]
    details = [
        (kind, json.dumps({"order": order, "amount": amount})) for order, kind, amount in sent
    ]
    entries = [
        {"Source": "shop", "DetailType": kind, "Detail": detail, "EventBusName": bus}
        for kind, detail in details
    ]
    buses.put_events(Entries=entries[:1])
    buses.put_events(Entries=entries[1:])

    got = {name: delivered(bus, name) for name in ("billing", "fraud", "manager", "audit")}
    # ja: 大きな返金は、2つのルールのどちらにも合う。
    # en: The large refund matches two of the rules.
    large = [got[name] for name in ("fraud", "manager", "audit")]
    equal = [each.count(1044) for each in (got["billing"], *large)]
    assert all(1043 in each for each in large) and min(equal) >= 2  # shows: match
    strays = [order for each in large for order in each if order == 1042]
    strays += [order for order in got["billing"] if order != 1044] + delivered(bus, "packing")
    assert strays == []  # shows: others

for name, orders in got.items():
    print(f"{name}:", *orders)
