# /// uradori
# confirmed = "00fa87c56e95b637e529ca1c741424102682809db2e144a7fa61292e79591c76"
# statements = ["sns.std-alo", "sns.std-dedup"]
# fails_when = ["sns.standard_topics_drop_repeats", "sns.delivers_to_nobody", "sns.alters_messages"]
# holds_when = ["sns.later_messages_overtake", "sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/wellarchitected/latest/framework/rel04-bp04.html"]
# account.ja = "moto に4件の注文を1件ずつとバッチで2回ずつ発行すると8件が届き、処理済みかどうかを確かめる受信側が発送したのは1回ずつだった。"
# account.en = "Four orders were published twice to moto, one by one and in a batch, and eight messages arrived; a consumer that checks what it has done shipped each order once."
# limits.ja = "moto は重複を起こさないので、発行を2回している。発送済みの記録は変数に置いているが、実際には処理の結果と同じトランザクションで残す。2つの受信側が同時に処理する場合は試していない。"
# limits.en = "moto never repeats a message, so each is published twice. What is shipped is kept in a variable; in earnest it belongs in the same transaction as the work itself. Two consumers at the same time were not tried."
# ///
import boto3
from topics import create_topic, entry, publish_batch, received, subscribed_queue

sns = boto3.client("sns")
topic = create_topic("orders")
queue = subscribed_queue(topic, "shipping")

orders = ["order-1", "order-2", "order-3", "order-1004"]
# ja: どの注文も2通届くように、2回発行する。2回目はバッチにする。
# en: Each order is published twice, so that it arrives twice, the second time in a batch.
for order in orders:
    sns.publish(TopicArn=topic, Message=order)
publish_batch(topic, *(entry(topic, order) for order in orders))

arrived = received(queue)
assert min(arrived.count(order) for order in orders) >= 2  # shows: twice

shipped = []
for order in arrived:
    # ja: 発送済みの注文がもう一度届いても、発送は繰り返さない。
    # en: An order that comes again is not shipped again.
    if order not in shipped:
        shipped.append(order)

assert {order: shipped.count(order) for order in shipped} == dict.fromkeys(orders, 1)  # shows: once

print("arrived:", len(arrived), "messages")
print("shipped once each:", *sorted(shipped))
