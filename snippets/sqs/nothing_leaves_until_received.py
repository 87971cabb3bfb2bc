# /// uradori
# confirmed = "2a8898dc93adef3409d9460792485c5ba51c0edc484a4c297a81bb0d39350d6b"
# statements = ["sqs.pull"]
# fails_when = [
#   "sqs.receive_finds_nothing",
#   "sqs.messages_handed_out_unasked",
#   "sqs_queues.every_queue_gets_a_copy",
#   "sqs_redelivery.somebody_else_was_first",
#   "sqs_variants.another_one_is_handed_out",
#   "sqs.messages_leave_within_a_minute",
#   "sqs_queues.retention_is_cut_short",
#   "sqs_queues.short_retention_is_cut_short",
# ]
# holds_when = ["sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# account.ja = "moto の標準キューと FIFO キューに送った3件は、誰も受信しない3日の間、1時間ごとに見ても3件とも残り、受信すると3件とも得られた。4日の1秒前にもう一度受信すると、渡った回数は2回だけだった。保持期間を1分、4日、14日に設定して誰も受信しないキューからは、その1秒前に3件とも得られ、1秒後には得られなかった。"
# account.en = "Three orders in a standard and a FIFO queue of moto were all still there, looked at every hour of three days in which nobody received, and all came upon a receive; a second before four days were over they came again, and had been handed out twice only. From queues that nobody reads, set to keep them for a minute, 4 or 14 days, all three came a second before that was over, and none a second after."
# limits.ja = "時間は moto の時計を進めて過ごしている。AWS では件数の属性は概数で、実際の値に追いつくまで時間がかかる。"
# limits.en = "The time passes by moving moto's clock. On AWS these counts are approximate and take a while to catch up."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
from clocks import clock
from queues import TYPES, bodies, create, receive, send

sqs = boto3.client("sqs")
orders = [f"order-{number}" for number in range(1042, 1045)]


def count(queue, name):
    response = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=[name])
    return int(response.get("Attributes", {}).get(name, 0))


for ending in TYPES:
    kept = []
    for period in (timedelta(minutes=1), timedelta(days=4), timedelta(days=14)):
        seconds = str(int(period.total_seconds()))
        unread = create(f"unread-{seconds}{ending}", MessageRetentionPeriod=seconds)
        with clock() as time:
            send(unread, *orders)
            # ja: 保持期間が終わる1秒前と1秒後に尋ねる。
            # en: We ask a second before its retention period is over, and a second after.
            for moment in (-1, 1):
                time.until(period + timedelta(seconds=moment))
                kept.append(bodies(receive(unread, VisibilityTimeout=1)))

    queue, elsewhere = create(f"orders{ending}"), create(f"returns{ending}")
    with clock() as time:
        send(queue, *orders)

        # ja: 3日たつまで、どれも待っている。ほかのキューを読むコンシューマーには渡らない。
        # en: For three days all are waiting. Who reads another queue is not given them.
        for hours in range(73):
            time.until(timedelta(hours=hours))
            waiting = count(queue, "ApproximateNumberOfMessages")
            assert waiting == len(orders)  # shows: wait
            assert bodies(receive(elsewhere)) == []  # shows: nobody

        # ja: 受け取るには、コンシューマーの側から呼び出す。求めた分しか渡らない。
        # en: To get them, a consumer has to call; none is handed out that it did not ask for.
        one = receive(queue, 1)
        ask = {"MessageSystemAttributeNames": ["ApproximateReceiveCount"]}
        rest = receive(queue, **ask)
        called = {"ReceiveMessage": bodies([*one, *rest])}
        assert called == {"ReceiveMessage": orders}  # shows: until

        # ja: 削除しないでおくと、4日の保持期間が終わる直前にも、まだ受け取れる。
        # en: Left undeleted, they can be received again just before the four days of retention are over.
        time.until(timedelta(days=4, seconds=-1))
        again = receive(queue, **ask)
        assert [bodies(again), *kept] == [orders, *3 * [orders, []]]  # shows: period
        # ja: どのメッセージも、渡ったのは、それを求めて呼び出した2回だけである。
        # en: Each was handed out twice: when we called for it, and at no other time.
        attributes = [message.get("Attributes", {}) for message in again]
        times = {each.get("ApproximateReceiveCount") for each in attributes}
        assert times == {"2"}  # shows: nobody

print(f"before the first call: {waiting} waiting")
print("after it:", *orders)
print("times handed out in two calls:", *times)
