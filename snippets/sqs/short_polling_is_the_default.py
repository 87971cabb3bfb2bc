# /// uradori
# confirmed = "9b2cf3fd591d2fb30b48d645460b8d727f5ec1dd5a527d67c20e6c5f7872110a"
# statements = ["sqs.longpoll"]
# fails_when = [
#   "sqs_from_the_second.calls_wait",
#   "sqs_polling.wait_of_the_queue_is_ignored",
#   "sqs_polling.wait_of_the_call_is_ignored",
#   "sqs_polling.waits_end_after_ten_seconds",
#   "sqs_polling.longer_waits_are_accepted",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html",
# ]
# account.ja = "空の moto の標準キューと FIFO キューは、待ち時間を指定しなければ（1件が処理中でも）0秒で、キューに1、5、7、10、15、20秒、呼び出しに0、1、3、7、10、15、19、20秒を指定するとその秒数で応答し、21、30、60秒の指定は断った。"
# account.en = "Empty standard and FIFO queues of moto answered after 0 seconds when no wait was set (even with a message in flight), after the 1, 5, 7, 10, 15 or 20 seconds set for the queue, and after the 0, 1, 3, 7, 10, 15, 19 or 20 of the call; 21, 30 and 60 were refused."
# limits.ja = "待ち時間は moto の時計を進めて過ごしている。ショートポーリングの AWS は、メッセージがあっても空の応答を返すことがある。"
# limits.en = "The waits pass by moving moto's clock. On AWS a short poll may come back empty although there are messages."
# ///
from itertools import product

import boto3
from botocore.exceptions import ClientError
from clocks import clock
from queues import TYPES, bodies, create, receive, send

sqs = boto3.client("sqs")
NAME = "ReceiveMessageWaitTimeSeconds"
short, of_queue, of_call, refused = [], [], [], []

for ending in TYPES:
    plain, later, busy = (create(f"{name}{ending}") for name in ("orders", "claims", "busy"))
    waiting = {
        seconds: create(f"returns-{seconds}{ending}", **{NAME: str(seconds)})
        for seconds in (1, 7, 10, 15, 20)
    }
    with clock() as time:

        def seconds_for(queue, **options):
            start = time.now()
            try:
                sqs.receive_message(QueueUrl=queue, **options)
            except ClientError as error:
                return error.response["Error"]["Code"]
            return int(time.now() - start)

        # ja: どのキューにも、渡せるメッセージはない。1つでは、1件が処理中である。
        # en: No queue has messages to give; in one of them, a message is in flight.
        send(busy, "order-1042")
        refused += [seconds_for(busy, WaitTimeSeconds=21)]
        taken = receive(busy, VisibilityTimeout=3600)
        short.append(seconds_for(busy))
        for most in (1, 10, 1):
            short.append(seconds_for(plain, MaxNumberOfMessages=most))
            of_queue += [seconds_for(waiting[7], MaxNumberOfMessages=most)]
            of_call.append(seconds_for(plain, WaitTimeSeconds=3, MaxNumberOfMessages=most))
        # ja: 待ち時間は、キューを作ったあとでも指定できる。
        # en: The wait time can be set for a queue that is there already.
        sqs.set_queue_attributes(QueueUrl=later, Attributes={NAME: "5"})
        set_for_queue = [seconds_for(each) for each in (later, *waiting.values())]
        assert ({*of_queue}, set_for_queue) == ({7}, [5, *waiting])  # shows: queue
        # ja: 待ち時間を0秒に戻せば、ショートポーリングに戻る。
        # en: With the wait time set back to zero, calls are short polls again.
        sqs.set_queue_attributes(QueueUrl=later, Attributes={NAME: "0"})
        short.append(seconds_for(later))
        assert {*short} == {0}  # shows: short
        both = plain, waiting[20]
        others = [
            seconds_for(each, WaitTimeSeconds=n) for each in both for n in (0, 1, 7, 10, 15, 19)
        ]
        assert ({*of_call}, others) == ({3}, 2 * [0, 1, 7, 10, 15, 19])  # shows: call
        longest = {seconds_for(queue, WaitTimeSeconds=20) for queue in (plain, waiting[1])}
        for seconds, most in product((21, 30, 60), (1, 10)):
            refused.append(seconds_for(plain, WaitTimeSeconds=seconds, MaxNumberOfMessages=most))
        # ja: 断られた呼び出しは、何も受信していない。
        # en: A call that was refused has received nothing.
        kept = bodies(taken) == ["order-1042"]
        assert kept and (longest, {*refused}) == ({20}, {"InvalidParameterValue"})  # shows: longest

print("no wait set:", *{*short}, "seconds")
print("set for the queue:", *{*of_queue}, "seconds; set for the call:", *{*of_call}, "seconds")
print("the longest:", *longest, "seconds; asking for 21:", refused[0])
