# /// uradori
# confirmed = "a3da61cd73dc029f910ae1531753cc12acf5a22c39c6fa3820a799c267ae15f9"
# statements = ["sns.std-alo", "sns.std-dedup"]
# fails_when = ["sns.standard_topics_drop_repeats", "sns.delivers_to_nobody", "sns.alters_messages"]
# holds_when = ["sns.later_messages_overtake", "sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/wellarchitected/latest/framework/rel04-bp04.html"]
# account.ja = "4件の注文を2回ずつ発行して2通ずつ届け、処理済みかどうかを確かめる受信側が何回処理したかを数えた。"
# account.en = "Four orders were published twice, so that each arrived twice, and it was counted how often a consumer that checks what it has done shipped them."
# limits.ja = "moto は重複を起こさないので、発行を2回して2通届けている。発送済みの記録は変数に置いているが、実際には処理の結果と同じトランザクションで残す。"
# limits.en = "moto never repeats a message, so each is published twice. What is shipped is kept in a variable; in earnest it belongs in the same transaction as the work itself."
# ///
import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="orders")["TopicArn"]
queue = subscribed_queue(topic, "shipping")

orders = ["order-1", "order-2", "order-3", "order-4"]
# ja: どの注文も2通届くように、2回発行する。
# en: Each order is published twice, so that it arrives twice.
for order in orders * 2:
    sns.publish(TopicArn=topic, Message=order)

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
