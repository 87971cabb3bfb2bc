# /// uradori
# confirmed = "5db2d23cf537b18a1d9c894311be1edcd78963821e4101c9a290bcc1a5ff68a3"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_redelivery.deleted_messages_return_after_an_hour",
#   "sqs_redelivery.deletes_are_ignored_under_another_timeout",
#   "sqs_redelivery.deletes_are_ignored_after_calls_with_a_timeout",
#   "sqs_long_polls.find_what_was_deleted",
#   "sqs_long_polls.find_only_what_is_new",
# ]
# holds_when = ["sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html",
# ]
# account.ja = "moto の標準キューと FIFO キューから受信した8件のうち6件を、すぐに、可視性タイムアウト（10秒、20秒、既定の30秒）の0.1秒前に、または2回目の受信の後に削除すると、8時間おきに88時間後まで見ても届かず、削除しなかった2件は毎回また届いた。"
# account.en = "Of eight orders received from a standard and a FIFO queue of moto six were deleted, at once, 0.1 seconds before the visibility timeout (of 10 or 20 seconds, or of 30 by default) or upon the second receive: looked at every eight hours up to 88 hours, they never came again, while the two left undeleted came each time."
# limits.ja = "時間は moto の時計を進めて過ごしている。AWS の標準キューは、まれに削除したメッセージをもう一度届けることがある。"
# limits.en = "The time passes by moving moto's clock. On rare occasions a standard queue on AWS returns a message that was deleted."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta
from itertools import product

import boto3
from clocks import clock
from queues import TYPES, bodies, create, delete, receive, send

sqs = boto3.client("sqs")
orders = [f"order-{number}" for number in range(1042, 1050)]
undeleted = {"order-1046", "order-1047"}

# ja: 30秒は既定値である。10秒はキューに、20秒はロングポーリングの呼び出しに指定する。
# en: 30 seconds are the default; 10 are set for the queue, 20 for the call, which is a long poll.
for ending, timeout in product(TYPES, (10, 20, 30)):
    setting = {"VisibilityTimeout": "10"} if timeout == 10 else {}
    of_call = {"VisibilityTimeout": 20, "WaitTimeSeconds": 5} if timeout == 20 else {}
    queue = create(f"orders-{timeout}{ending}", **setting)
    with clock() as time:
        send(queue, *orders)
        # ja: どれも受信するが、1046 と 1047 は処理が終わらず、削除されない。
        # en: All of them are received, but 1046 and 1047 are never finished, and so not deleted.
        received = receive(queue, **of_call)
        done = [each for each in received if each["Body"] not in undeleted]
        # ja: 1件は可視性タイムアウトが過ぎる直前に、もう1件は2回目の受信のあとで削除する。
        # en: One is deleted just before its visibility timeout passes, and one after its second receive only.
        slow, late, *quick = done
        # ja: さらに1件は、可視性タイムアウトを延ばしてから削除する。
        # en: Of yet another the visibility timeout is extended before it is deleted.
        extended = {"QueueUrl": queue, "ReceiptHandle": quick[0]["ReceiptHandle"]}
        sqs.change_message_visibility(**extended, VisibilityTimeout=60)
        delete(queue, *quick)
        time.until(timeout - 0.1)
        delete(queue, late)
        deleted = {*bodies([late, *quick])}

        time.until(timeout + 0.1)
        second = receive(queue)
        first = {*bodies(second)}
        assert not deleted & first  # shows: timeout
        delete(queue, *(each for each in second if each["Body"] == slow["Body"]))
        deleted = {*bodies(done)}

        # ja: 4日の保持期間が終わるまで、ロングポーリングでも、届くのは 1046 と 1047 だけである。
        # en: Until the four days of retention are over, long polls too bring only 1046 and 1047.
        later = []
        for number in range(1, 12):
            time.until(timedelta(hours=8 * number))
            # ja: その間に、キューの設定も変わる。
            # en: Meanwhile the queue gets other settings.
            if number == 6:
                sqs.set_queue_attributes(QueueUrl=queue, Attributes={"VisibilityTimeout": "45"})
            later.append({*bodies(receive(queue, WaitTimeSeconds=number % 2))})
        assert not deleted & set.union(*later)  # shows: deleted
        # ja: 1042 も、削除するまでは届いた。
        # en: So it was with 1042, as long as it was not deleted.
        back = slow["Body"] in first, undeleted <= set.intersection(first, *later)
        assert back == (True, True)  # shows: undeleted

print("delivered again until the end:", *sorted(later[-1]))
