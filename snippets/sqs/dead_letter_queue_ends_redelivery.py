# /// uradori
# confirmed = "6454a7ee2685661ff18f9e8b859a71d73fad6cc0aa2dc54a301bebdeb361656d"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_redelivery.dead_letter_queue_is_ignored",
#   "sqs_variants.messages_given_back_are_not_counted",
#   "sqs_variants.long_polls_are_not_counted",
#   "sqs_variants.calls_with_a_timeout_are_not_counted",
#   "sqs_redelivery.messages_vanish_instead_of_moving",
#   "sqs_redelivery.deletes_at_the_last_receive_are_too_late",
#   "sqs_from_the_second.failed_messages_vanish",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
# ]
# account.ja = "moto の標準キューと FIFO キューで maxReceiveCount を1、2、3、4、10にすると、失敗し続ける12件はちょうどその回数だけ受信されて、ほかのキューと共有するデッドレターキューに移り、それまでに削除した注文は移らなかった。"
# account.en = "On standard and FIFO queues of moto with a maxReceiveCount of 1, 2, 3, 4 and 10, twelve orders that keep failing were received exactly that often and then moved to the dead-letter queue, which other queues have too; orders deleted by then were not."
# limits.ja = "可視性タイムアウトは moto の時計を進めて過ごしており、AWS では動かしていない。ほかの上限は試していない。"
# limits.en = "The visibility timeouts pass by moving moto's clock; nothing was run on AWS, and no other limits were tried."
# ///
import json
from itertools import cycle

import boto3
from clocks import clock
from queues import TYPES, bodies, create, delete, receive, send

sqs = boto3.client("sqs")
FAILING = [str(number) for number in range(1042, 1054)]


def arn_of(queue):
    attributes = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
    return attributes["Attributes"]["QueueArn"]


def work(limit, ending, before):
    """What was received how many times, and what is in the dead-letter queue at the end.

    The queue is made with a limit that may be another one, or none.
    """
    # ja: デッドレターキューは、ほかのキューと共有する。
    # en: The dead-letter queue is one that other queues have, too.
    dead_letters = create(f"failed{ending}")
    target = {"deadLetterTargetArn": arn_of(dead_letters)}
    first, then = (
        {"RedrivePolicy": json.dumps({**target, "maxReceiveCount": most})} if most else {}
        for most in (before, limit)
    )
    queue = create(f"orders-{limit}{ending}", **first)
    if first != then:
        sqs.set_queue_attributes(QueueUrl=queue, Attributes=then)
    # ja: ほかの設定を変えても、上限は変わらない。
    # en: The limit stays when another setting is changed.
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"VisibilityTimeout": "29"})
    chances = [f"done at {attempt}" for attempt in range(1, limit + 1)]
    times = dict.fromkeys((*FAILING, *chances, *(f"{each}, too" for each in chances)), 0)
    with clock() as time:
        send(queue, *times)
        for attempt in range(1, limit + 3):
            done = []
            # ja: 1042 から 1053 までの処理は何度やっても失敗する。ほかは何回目かで終わり、削除する。
            # en: 1042 to 1053 fail whenever they are tried; the others are done at some attempt, and deleted.
            # ja: ロングポーリングと、可視性タイムアウトを指定したショートポーリングとで、交互に受信する。
            # en: Long polls take turns with short polls that set a visibility timeout.
            how = {"WaitTimeSeconds": 1} if attempt % 2 else {"VisibilityTimeout": 20}
            while messages := receive(queue, most=min(attempt, 10), **how):
                for message in messages:
                    times[message["Body"]] += 1
                    done += [message] * message["Body"].startswith(f"done at {attempt}")
                    # ja: 1043 は、可視性タイムアウトを待たずに戻す。
                    # en: 1043 is given back without waiting for its visibility timeout.
                    if message["Body"] == "1043":
                        sqs.change_message_visibility(
                            QueueUrl=queue,
                            ReceiptHandle=message["ReceiptHandle"],
                            VisibilityTimeout=0,
                        )
            delete(queue, *done)
            time.wait(30.1)
        moved = [message for _ in range(4) for message in receive(dead_letters)]
        delete(dead_letters, *moved)
        return times, bodies(moved)


# ja: デッドレターキューは、作るときか後から付ける。上限を後から変えることもある。
# en: It is attached when the queue is made, or later; or the limit is changed later.
ways = cycle(["early", "late", "changed"])
for limit in (1, 2, 3, 4, 10):
    setting = {"maxReceiveCount": limit}
    for ending in TYPES:
        before = {"early": limit, "late": None, "changed": limit + 5}[next(ways)]
        times, failed = work(limit, ending, before)
        assert {times[each] for each in FAILING} == {setting["maxReceiveCount"]}  # shows: count
        assert {*FAILING} <= {*failed}  # shows: moved
        assert {*failed} <= {*FAILING}  # shows: undeleted
    print("limit:", limit, "- received:", times["1042"], "times - then moved:", len(failed))
