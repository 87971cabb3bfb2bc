# /// uradori
# confirmed = "dfe523c2dfd92c9379df6dafa2e30ade61d246cded0583532b9893d7d7862c6d"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_redelivery.new_queues_have_a_dead_letter_queue",
#   "sqs.messages_never_reappear",
#   "sqs_redelivery.redelivery_makes_a_new_message",
#   "sqs_variants.redelivery_loses_attributes",
#   "sqs.visibility_timeout_is_halved",
#   "sqs_from_the_second.timeouts_are_halved",
#   "sqs_from_the_second.messages_do_not_return",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# account.ja = "moto の標準キューと FIFO キューから受信した3件を削除せずにいると、29.9秒後までは届かず、30.1秒後に3件とも同じ内容でまた届いた。これが6回続いた。"
# account.en = "Three orders received from a standard and a FIFO queue of moto were left undeleted: up to 29.9 seconds nothing came, at 30.1 all three came again, unchanged, and so it went six times in a row."
# limits.ja = "時間は moto の時計を進めて過ごしており、29.9秒後と30.1秒後の間は見ていない。AWS では動かしていない。"
# limits.en = "The time passes by moving moto's clock, and nothing was looked at between 29.9 and 30.1 seconds. Nothing was run on AWS."
# ///
import boto3
from clocks import clock
from queues import TYPES, create, receive, send

sqs = boto3.client("sqs")
orders = [f"order-{number}" for number in range(1042, 1045)]


def received(queue, **wait):
    found = receive(queue, MessageAttributeNames=["All"], **wait)
    return {each["MessageId"]: (each["Body"], each.get("MessageAttributes")) for each in found}


def bodies(messages):
    return sorted(body for body, _ in messages.values())


for ending in TYPES:
    queue = create(f"orders{ending}")
    # ja: ほかに何も指定せずに作ったキューには、受信回数の上限がない。
    # en: A queue made without more settings has no limit on how often a message is received.
    policy = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["RedrivePolicy"])
    assert "RedrivePolicy" not in policy.get("Attributes", {})  # shows: default

    with clock() as time:
        send(queue, *orders)
        first = received(queue)

        # ja: 受信したコンシューマーは処理中に落ち、削除しない。ほかのコンシューマーが尋ね続け、受信しては同じように落ちる。
        # en: That consumer crashes halfway and deletes nothing; others keep asking, and crash likewise.
        for crash in (0, 30.1, 60.2, 90.3, 120.4, 150.5):
            for seconds in (*range(0, 30, 3), 29.9):
                time.until(crash + seconds)
                assert received(queue) == {}  # shows: after
            time.until(crash + 30.1)
            again = received(queue)
            assert bodies(again) == orders  # shows: again
            assert again == first  # shows: same

print("delivered again, six times, after 30 seconds each:", *bodies(again))
