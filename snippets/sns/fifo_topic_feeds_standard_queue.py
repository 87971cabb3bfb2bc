# /// uradori
# confirmed = "6622e5ec050cec46406565b7bc181b532241636f21b08264873c056e4c421976"
# statements = ["sns.fifo-sqsfifo", "sns.fifo-exactly-once"]
# fails_when = ["sns_fifo.fifo_topics_skip_standard_queues", "sns.loses_first_delivery"]
# holds_when = ["sns.later_messages_overtake", "sns.delivers_twice"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html"]
# account.ja = "moto の2つの FIFO トピックに2つのグループの4件を1件ずつとバッチで発行すると、サブスクライブした2つずつの標準キューにも、一方のトピックの FIFO キューにも、4件すべてが届いた。"
# account.en = "Four messages of two groups were published to each of two FIFO topics of moto, alone and in a batch, and all four arrived in the two standard queues of each and in the FIFO queue of one of them."
# limits.ja = "moto は何がサブスクライブしても断らないので、標準キューに許されていることは AWS の文書による。届く順序と重複は見ていない。"
# limits.en = "moto refuses nobody: that a standard queue may subscribe is what AWS's documentation says. Order and duplicates are not looked at."
# ///
import json

from topics import create_topic, publish, received, subscribed_queue

changes = ["apple-120", "pear-150", "apple-110", "pear-140, ナシ"]
reports = []

# ja: 標準キューだけのトピックにも、FIFO キューもサブスクライブしているトピックにも発行する。
# en: Of two topics, one has standard queues only, the other a FIFO queue, too.
for name in ("prices", "offers"):
    topic = create_topic(f"{name}.fifo")
    bare = subscribed_queue(topic, f"{name}-report")
    wrapped = subscribed_queue(topic, f"{name}-archive", RawMessageDelivery="false")
    fifo_queues = [subscribed_queue(topic, "offers.fifo")] if name == "offers" else []

    publish(topic, *changes)

    archived = [json.loads(body).get("Message") for body in received(wrapped)]
    reports.append(received(bare))
    arrived = [archived, reports[-1], *map(received, fifo_queues)]
    assert all({*each} == {*changes} for each in arrived)  # shows: reach

for report in reports:
    print("in a standard queue:", *sorted({each.partition(",")[0] for each in report}))
