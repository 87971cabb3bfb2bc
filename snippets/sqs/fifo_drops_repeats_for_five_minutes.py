# /// uradori
# confirmed = "3a94079da9c0b6ee39579f11f5b2b72978348dcb5180075ac7aaadf59f0e2e5e"
# fails_when = [
#   "sqs_fifo_repeats.repeats_are_delivered",
#   "sqs_fifo_repeats.ids_are_kept_for_four_minutes",
#   "sqs_fifo_repeats.ids_are_kept_for_an_hour",
#   "sqs_fifo_repeats.repeats_start_the_time_anew",
#   "sqs_fifo_repeats.second_repeats_are_delivered",
#   "sqs_fifo_repeats.only_the_first_has_repeats",
#   "sqs_fifo_repeats.other_bodies_are_delivered",
#   "sqs_fifo_repeats.equal_bodies_are_repeats",
#   "sqs_fifo_repeats.ids_are_the_same_in_either_case",
#   "sqs_fifo_repeats.repeats_in_other_groups_are_delivered",
#   "sqs_fifo_repeats.repeats_in_a_third_group_are_delivered",
#   "sqs_fifo_repeats.repeats_in_other_groups_are_refused",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
# ]
# account.ja = "moto の FIFO キューに同じ重複排除 ID で0秒、1分、3分、4分59.9秒後に送り直すと、本文やグループが違っても、受け付けられて届かず、5分0.1秒と10分後の分は、1分後と4分後にも送り直していても届いたが、そのすぐ後に送り直すと届かなかった。別の ID なら、大文字が違うだけでも、同じ本文でも届いた。"
# account.en = "To FIFO queues of moto a message was sent again with its deduplication id after 0 seconds, 1, 3 and 4:59.9 minutes: accepted but not delivered, even with another body or group; after 5:00.1 and 10 minutes it was delivered, even if repeats after 1 and 4 minutes had come in between, but not when sent once more right after that; the same body with another id was, even one that differs in upper case only."
# limits.ja = "時間は moto の時計を進めて過ごしており、AWS では送っていない。moto は AWS と違い、メッセージを削除すると重複排除 ID も忘れるため、削除後の送り直しは試していない。"
# limits.en = "The time passes by moving moto's clock; nothing was sent on AWS. With a deleted message, moto, unlike AWS, forgets its deduplication id, so that sending again after a delete was not tried."
# ///
from datetime import timedelta
from itertools import count, product

import boto3
from botocore.exceptions import ClientError
from clocks import clock

sqs = boto3.client("sqs")
numbers = count(1)


def alone(queue, message):
    try:
        return sqs.send_message(QueueUrl=queue, **message)["MessageId"] != ""
    except ClientError:
        return False


def in_a_batch(queue, message):
    try:
        answer = sqs.send_message_batch(QueueUrl=queue, Entries=[{"Id": "1", **message}])
    except ClientError:
        return False
    return len(answer.get("Successful", [])) == 1


def delivered(*repeats, wait, send=alone, received=False, by_content="false", tried=()):
    """Whether all sends are accepted, and what is delivered of a message and of repeats."""
    fifo = {"FifoQueue": "true", "ContentBasedDeduplication": by_content}
    queue = sqs.create_queue(QueueName=f"orders-{next(numbers)}.fifo", Attributes=fifo)["QueueUrl"]

    def sent(body, token, group):
        message = {"MessageBody": body, "MessageDeduplicationId": token, "MessageGroupId": group}
        return send(queue, message)

    def receive():
        answer = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
        return answer.get("Messages", [])

    with clock() as time:
        accepted = [sent("first", "order-1042", "Aoi")]
        # ja: 受信しても削除しないので、送り直すときにも最初の1件はキューにある。
        # en: Received but not deleted, the first message is in the queue when it is sent again.
        if received:
            receive()
        for earlier in tried:
            time.until(timedelta(minutes=earlier))
            accepted.append(sent("between", "order-1042", "Aoi"))
        time.until(wait)
        accepted += [sent(*repeat) for repeat in repeats]
        time.wait(30.1)
        messages = receive()
        for each in messages:
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=each["ReceiptHandle"])
        messages += receive()
    return all(accepted), [message["Body"] for message in messages]


same, other_body = ("first", "order-1042", "Aoi"), ("again", "order-1042", "Aoi")
moment = timedelta(seconds=0.1)
before = [timedelta(minutes=early) for early in (0, 1, 3)] + [timedelta(minutes=5) - moment]
after = [timedelta(minutes=5) + moment, timedelta(minutes=10)]
# ja: 付けた ID は、本文から ID を作るキューでも同じに働く。
# en: Ids that are given work alike on queues that make ids from bodies.
ways = [(alone, False, "false"), (alone, True, "true")]
ways += [(in_a_batch, False, "true"), (in_a_batch, True, "false")]
for wait in before:
    for send, received, by_content in ways:
        how = {"wait": wait, "send": send, "received": received, "by_content": by_content}
        accepted, bodies = delivered(same, other_body, same, **how)
        assert bodies == ["first"]  # shows: dropped
        in_others = [("again", "order-1042", group) for group in ("Ben", "Chie", "Dan")]
        also, elsewhere = delivered(*in_others, **how)
        assert accepted and also  # shows: accepted
        assert elsewhere == ["first"]  # shows: scope
        # ja: 同じかどうかは ID で決まり、本文では決まらない。大文字と小文字も区別される。
        # en: It is the id that makes a repeat, not the body; upper and lower case differ.
        others = [("first", other, "Aoi") for other in ("order-1043", "Order-1042")]
        _, other_ids = delivered(*others, other_body, **how)
        assert other_ids == ["first"] * 3  # shows: same

for wait in (*before, *after):
    # ja: 間に送り直していても、5分は最初の送信から数える。
    # en: The five minutes count from the first send, even with repeats in between.
    between = [minute for minute in (1, 4) if timedelta(minutes=minute) < wait]
    for (send, received, by_content), tried in product(ways, ([], between)):
        how = {"send": send, "received": received, "by_content": by_content, "tried": tried}
        # ja: 届いた分も、すぐ後に送り直せば繰り返しになる。別のグループに送っても同じである。
        # en: What is delivered then makes repeats of what is sent right after it. Another group changes nothing.
        group = "Ben" if tried else "Aoi"
        repeats = [(body, "order-1042", group) for body in ("again", "anew")]
        _, bodies = delivered(*repeats, wait=wait, **how)
        again = "again" in bodies, "anew" in bodies
        assert again == (wait > timedelta(minutes=5), False), tried  # shows: minutes
    print("sent again after", wait, "- delivered:", *bodies)
print("sent with two other ids - delivered:", *other_ids)
