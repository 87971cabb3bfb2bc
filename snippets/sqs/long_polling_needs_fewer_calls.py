# /// uradori
# statements = ["sqs.longpoll"]
# fails_when = ["sqs.long_poll_returns_at_once", "sqs.short_poll_waits"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-setting-up-long-polling.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# ///
import time

import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]


def seconds_for(calls, wait):
    start = time.monotonic()
    for _ in range(calls):
        response = sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=wait)
        assert response.get("Messages", []) == []
    return time.monotonic() - start


# ja: 続けて10回尋ねても、2秒待つ1回より早く終わる。
# en: Ten short polls in a row are over sooner than a single call that waits two seconds.
short, long = seconds_for(calls=10, wait=0), seconds_for(calls=1, wait=2)
assert long > 1.9
assert short < long

print("sooner: 10 empty responses to short polls")
print("later: 1 empty response to a long poll")
