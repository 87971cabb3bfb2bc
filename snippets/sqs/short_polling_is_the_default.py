# /// uradori
# confirmed = "ec972114f6488ddf83ab2b808b828f7b1547030f55007278c4fa690a39709087"
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
# limits.ja = "待ち時間は moto の時計を進めて過ごしている。"
# limits.en = "The waits pass by moving moto's clock."
# ///
import boto3
from botocore.exceptions import ClientError
from clocks import clock

sqs = boto3.client("sqs")
plain = sqs.create_queue(QueueName="orders")["QueueUrl"]
setting = {"ReceiveMessageWaitTimeSeconds": "7"}
waiting = sqs.create_queue(QueueName="returns", Attributes=setting)["QueueUrl"]

with clock() as time:

    def seconds_for(queue, **wait):
        start = time.now()
        try:
            sqs.receive_message(QueueUrl=queue, **wait)
        except ClientError as error:
            return error.response["Error"]["Code"]
        return int(time.now() - start)

    # ja: どのキューも空である。
    # en: Both queues are empty.
    for _ in range(3):
        unset = seconds_for(plain)
        assert unset == 0  # shows: short
        of_queue = seconds_for(waiting)
        assert of_queue == 7  # shows: queue
        of_call = seconds_for(plain, WaitTimeSeconds=3)
        assert of_call == 3  # shows: call
    longest = seconds_for(plain, WaitTimeSeconds=20)
    assert longest == 20  # shows: longest
    refused = seconds_for(plain, WaitTimeSeconds=21)
    assert refused == "InvalidParameterValue"  # shows: longest

print("no wait set:", unset, "seconds")
print("set for the queue:", of_queue, "seconds; set for the call:", of_call, "seconds")
print("the longest:", longest, "seconds; asking for 21:", refused)
