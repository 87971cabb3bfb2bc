# /// uradori
# confirmed = "bb502a05867fbeb225db7087ea16fbd2da9b8dd02ca681e972faeab386b83945"
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
# account.ja = "標準キューと FIFO キューから受信した注文を削除せずに、6回続けて可視性タイムアウトが過ぎるのを待ち、そのつど何がいつまた届くかを見た。"
# account.en = "Orders received from a standard and a FIFO queue were left undeleted for six visibility timeouts in a row; each time it was watched what was delivered again, and when."
# limits.ja = "30秒は moto の時計を進めて過ごしている。"
# limits.en = "The 30 seconds pass by moving moto's clock."
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
