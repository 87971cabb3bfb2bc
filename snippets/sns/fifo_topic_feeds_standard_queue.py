# /// uradori
# confirmed = "5ff6430e1deadc4629e3508cb649ecb95ea169a92b453cf8bfdaf12697b03c86"
# statements = ["sns.fifo-sqsfifo", "sns.fifo-exactly-once"]
# fails_when = ["sns_fifo.fifo_topics_skip_standard_queues", "sns.loses_first_delivery"]
# holds_when = ["sns.later_messages_overtake", "sns.delivers_twice"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html"]
# account.ja = "moto の FIFO トピックに4件を1件ずつとバッチで発行すると、サブスクライブした標準キューにも FIFO キューにも、4件すべてが届いた。"
# account.en = "Four messages were published to a FIFO topic of moto, alone and in a batch, and all four arrived in a standard queue and in a FIFO queue that had subscribed."
# limits.ja = "moto は何がサブスクライブしても断らないので、標準キューに許されていることは AWS の文書による。届く順序と重複は見ていない。"
# limits.en = "moto refuses nobody: that a standard queue may subscribe is what AWS's documentation says. Order and duplicates are not looked at."
# ///
from topics import create_topic, publish, received, subscribed_queue

topic = create_topic("prices.fifo")
queue = subscribed_queue(topic, "price-report")
# ja: FIFO キューもサブスクライブしている。
# en: A FIFO queue has subscribed, too.
fifo_queue = subscribed_queue(topic, "prices.fifo")

changes = ["apple-120", "pear-150", "apple-110", "pear-140"]
publish(topic, *changes)

arrived, in_order = received(queue), received(fifo_queue)
assert {*arrived} == {*in_order} == {*changes}  # shows: reach

print("in the standard queue:", *sorted({*arrived}))
