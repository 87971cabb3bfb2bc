# /// uradori
# confirmed = "49045ec8f0240c99ab6b7ed0aec7df2c28064172d6806e557dde1ddad10e4052"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_redelivery.new_queues_have_a_dead_letter_queue",
#   "sqs.messages_never_reappear",
#   "sqs_redelivery.redelivery_makes_a_new_message",
#   "sqs_variants.redelivery_loses_attributes",
#   "sqs_long_polls.find_what_is_hidden",
#   "sqs_redelivery.sends_bring_messages_back",
#   "sqs_variants.timeouts_of_calls_are_ignored",
#   "sqs_long_polls.find_only_what_is_new",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# account.ja = "moto の標準キューと FIFO キューから受信した7件（1件は 100 KB）を削除せずにいると、可視性タイムアウト（既定の30秒、キューに指定した10秒、呼び出しに指定した7時間）の0.1秒前まではロングポーリングでもショートポーリングでも届かず、0.1秒後に7件とも同じ内容でまた届いた。これが12回続き、その2時間後に尋ねても届いた。"
# account.en = "Seven orders, one of 100 kB, received from standard and FIFO queues of moto were left undeleted: until 0.1 seconds before the visibility timeout (30 by default, 10 as set for the queue, or 7 hours as set for the calls) nothing came upon long or short polls, 0.1 seconds after all seven came again, unchanged, and so it went twelve times in a row; they also came when asked for two hours later."
# limits.ja = "時間は moto の時計を進めて過ごしており、その間は見ていない。AWS では動かしていない。"
# limits.en = "The time passes by moving moto's clock, and nothing was looked at in between. Nothing was run on AWS."
# ///
from itertools import product

import boto3
from clocks import clock
from queues import TYPES, create, delete, receive, send

sqs = boto3.client("sqs")
orders = [*(f"order-{number}" for number in range(1042, 1048)), "order-1048" + 100_000 * "."]


def received(queue, **how):
    found = receive(queue, **how)
    return {each["MessageId"]: (each["Body"], each.get("MessageAttributes")) for each in found}


def bodies(messages):
    return sorted(body for body, _ in messages.values())


HOUR = 3600
HOURS = 7 * HOUR
for ending, timeout in product(TYPES, (10, HOURS, 30)):
    # ja: 30秒は既定値である。10秒はキューに、7時間は呼び出しに指定する。
    # en: 30 seconds are the default; 10 are set for the queue, 7 hours for the calls.
    of_call = {"VisibilityTimeout": HOURS} if timeout == HOURS else {}
    setting = {"VisibilityTimeout": "10"} if timeout == 10 else {}
    queue = create(f"orders-{timeout}{ending}", **setting)
    # ja: ほかに何も指定せずに作ったキューには、受信回数の上限がない。
    # en: A queue made without more settings has no limit on how often a message is received.
    policy = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["RedrivePolicy"])
    assert "RedrivePolicy" not in policy.get("Attributes", {})  # shows: default

    with clock() as time:
        send(queue, *orders)
        first = received(queue, **of_call)
        again = []

        # ja: 受信したコンシューマーは処理中に落ち、削除しない。ほかのコンシューマーが尋ね続け、受信しては同じように落ちる。
        # en: That consumer crashes halfway and deletes nothing; others keep asking, and crash likewise.
        for number in range(12):
            crash = number * (timeout + 0.1)
            # ja: ほかのメッセージが届いて片づいても、先の7件はそれで早く戻りはしない。
            # en: Another message that comes and is dealt with does not bring them back earlier.
            send(queue, f"order-{1050 + number}")
            new = receive(queue, **of_call)
            delete(queue, *new)
            # ja: ロングポーリングとショートポーリングで尋ねる。
            # en: They ask by long polls and by short ones.
            for seconds, wait in ((0, 2), (timeout / 3, 0), (timeout / 2, 4), (timeout - 0.1, 0)):
                time.until(crash + seconds)
                assert received(queue, WaitTimeSeconds=wait, **of_call) == {}  # shows: after
            time.until(crash + timeout + 0.1)
            again.append(received(queue, WaitTimeSeconds=number % 2, **of_call))
        # ja: 可視性タイムアウトが過ぎてから2時間後に尋ねても、まだ届く。
        # en: They are still delivered if nobody asks until two hours after the visibility timeout.
        time.wait(timeout + 2 * HOUR)
        again.append(received(queue, **of_call))
        assert [bodies(each) for each in again] == 13 * [orders]  # shows: again
        assert again == 13 * [first]  # shows: same

print(
    "delivered again, twelve times, after 30 seconds each:",
    *(body[:10] for body in bodies(again[-1])),
)
