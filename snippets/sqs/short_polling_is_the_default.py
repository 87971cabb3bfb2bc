# /// uradori
# confirmed = "6b9bb68663dc89d505678b716c17165eb089ff197034fb277de38b48926a5542"
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
# account.ja = "空の moto の標準キューと FIFO キューは、待ち時間を指定しなければ0秒で、キューに1、5、7、20秒、呼び出しに1、3、7、19、20秒を指定するとその秒数で応答し、21、30、60秒の指定は断った。"
# account.en = "Empty standard and FIFO queues of moto answered after 0 seconds when no wait was set, after the 1, 5, 7 or 20 seconds set for the queue, and after the 1, 3, 7, 19 or 20 of the call; 21, 30 and 60 were refused."
# limits.ja = "待ち時間は moto の時計を進めて過ごしている。ショートポーリングの AWS は、メッセージがあっても空の応答を返すことがある。"
# limits.en = "The waits pass by moving moto's clock. On AWS a short poll may come back empty although there are messages."
# ///
import boto3
from botocore.exceptions import ClientError
from clocks import clock
from queues import TYPES, create

sqs = boto3.client("sqs")
NAME = "ReceiveMessageWaitTimeSeconds"
unset, of_queue, of_call, refused = [], [], [], []

for ending in TYPES:
    plain, later = create(f"orders{ending}"), create(f"claims{ending}")
    waiting = {
        seconds: create(f"returns-{seconds}{ending}", **{NAME: str(seconds)})
        for seconds in (1, 7, 20)
    }
    with clock() as time:

        def seconds_for(queue, **options):
            start = time.now()
            try:
                sqs.receive_message(QueueUrl=queue, **options)
            except ClientError as error:
                return error.response["Error"]["Code"]
            return int(time.now() - start)

        # ja: どのキューも空である。
        # en: All queues are empty.
        for most in (1, 10, 1):
            unset.append(seconds_for(plain, MaxNumberOfMessages=most))
            of_queue += [seconds_for(waiting[7], MaxNumberOfMessages=most)]
            of_call.append(seconds_for(plain, WaitTimeSeconds=3, MaxNumberOfMessages=most))
        assert {*unset} == {0}  # shows: short
        # ja: 待ち時間は、キューを作ったあとでも指定できる。
        # en: The wait time can be set for a queue that is there already.
        sqs.set_queue_attributes(QueueUrl=later, Attributes={NAME: "5"})
        set_for_queue = [seconds_for(each) for each in (later, *waiting.values())]
        assert ({*of_queue}, set_for_queue) == ({7}, [5, 1, 7, 20])  # shows: queue
        both = plain, waiting[20]
        others = [seconds_for(each, WaitTimeSeconds=n) for each in both for n in (1, 7, 19)]
        assert ({*of_call}, others) == ({3}, [1, 7, 19, 1, 7, 19])  # shows: call
        longest = {seconds_for(queue, WaitTimeSeconds=20) for queue in (plain, waiting[1])}
        refused += [seconds_for(plain, WaitTimeSeconds=seconds) for seconds in (21, 30, 60)]
        assert (longest, {*refused}) == ({20}, {"InvalidParameterValue"})  # shows: longest

print("no wait set:", *{*unset}, "seconds")
print("set for the queue:", *{*of_queue}, "seconds; set for the call:", *{*of_call}, "seconds")
print("the longest:", *longest, "seconds; asking for 21:", refused[0])
