# /// uradori
# confirmed = "0133d74c8fbd0c06a5c2e2e57db8877cdeb96f5e983a8c0ebf60518594c9aa1d"
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
# account.ja = "moto の既定のバスと Classic のバスに4件ずつを、1件だけの呼び出しと3件の呼び出しで送ると、5つのルールのそれぞれで、パターン（1つは後から変えた）に合ったそのバスのイベントだけが、元の内容のままターゲットのキューに届いた。同じ内容の2件は2件とも、ターゲットが5つなら5つすべてに届いた。"
# account.en = "Four events went to moto's default bus and four to a Classic one, one in a call and three in a call: of each of five rules, only events of its bus that match its pattern (one was changed later) reached the queues that are its targets, unchanged, of two equal events both, and with five targets all five."
# limits.ja = "moto は送信の呼び出しの中でイベントを渡す。AWS では、作ったばかりのルールが動き始めるまで少しかかる。ターゲットは SQS のキューだけを試した。"
# limits.en = "moto passes events on within the call that sends them; on AWS it takes a moment until a new rule works. Only SQS queues were tried as targets."
# ///
import json

import boto3
from queues import create, receive

events, sqs = boto3.client("events"), boto3.client("sqs")
events.create_event_bus(Name="shop")


def rule(bus, name, pattern, *queues):
    events.put_rule(Name=name, EventBusName=bus, EventPattern=json.dumps(pattern))
    # ja: ターゲットは、1つずつ加える。
    # en: Targets are added one by one.
    for queue in queues:
        url = create(f"{bus}-{queue}")
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
        target = {"Id": queue, "Arn": found["Attributes"]["QueueArn"]}
        if queue.endswith(".fifo"):
            target["SqsParameters"] = {"MessageGroupId": "orders"}
        events.put_targets(Rule=name, EventBusName=bus, Targets=[target])


def delivered(bus, queue):
    """What a queue was sent: whole events, but for what EventBridge adds to them."""
    url = sqs.get_queue_url(QueueName=f"{bus}-{queue}")["QueueUrl"]
    found = [json.loads(each["Body"]) for each in receive(url)]
    return [(each["source"], each["detail-type"], each["detail"]) for each in found]


TEAMS = ["fraud", "boss", "audit", "tax", "bank"]
SHOP = {"source": [{"prefix": "sh"}]}
RULES = {
    "refunds": ({**SHOP, "detail-type": ["refund"]}, ["billing"]),
    "large": (
        {**SHOP, "detail": {"amount": [{"numeric": [">", 100]}]}},
        TEAMS,
    ),
    "other": ({"source": ["shop"], "detail-type": [{"anything-but": "refund"}]}, ["sales"]),
    "small": ({"source": ["shop"], "detail": {"amount": [20, 50]}}, ["ledger.fifo"]),
    "elsewhere": ({"source": ["warehouse", "Shop"]}, ["packing"]),
}
sent = {}
for first, bus in ((1042, "default"), (2042, "shop")):
    # ja: このパターンは、すぐ後で変える。
    # en: This pattern is changed right afterwards.
    rule(bus, "refunds", {"source": ["warehouse"]})
    for name, (pattern, queues) in RULES.items():
        rule(bus, name, pattern, *queues)
    # ja: 最後の2つは、同じ内容のイベントである。
    # en: The last two are equal events.
    orders = ("order", 50), ("order", 200), ("refund", 900), ("refund", 900)
    details = [(kind, {"order": first, "amount": amount}) for kind, amount in orders]
    sent[bus] = [("shop", kind, detail) for kind, detail in details]

for bus, known in sent.items():
    entries = [
        {"EventBusName": bus, "Source": source, "DetailType": kind, "Detail": json.dumps(detail)}
        for source, kind, detail in known
    ]
    events.put_events(Entries=entries[:1])
    events.put_events(Entries=entries[1:])

# ja: 大きな返金は、2つのルールのどちらにも合う。
# en: The large refund matches two of the rules.
for bus, (small, large, *refunds) in sent.items():
    due = {"billing": refunds, "sales": [small, large], "ledger.fifo": [small], "packing": []}
    due |= dict.fromkeys(TEAMS, [large, *refunds])
    got = {queue: delivered(bus, queue) for queue in due}
    enough = [
        got[queue].count(event) >= due[queue].count(event) for queue in due for event in due[queue]
    ]
    assert all(enough)  # shows: match
    strays = [event for queue in due for event in got[queue] if event not in due[queue]]
    assert strays == []  # shows: others

for queue, events_of_queue in got.items():
    print(f"{queue}:", *(f"{kind} {detail['amount']}" for _, kind, detail in events_of_queue))
