# /// uradori
# confirmed = "8bbdbb8bd013f403f481cf4a35247efed84f36b209150b3c15c250eb0e9305ae"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs.visibility_ignored",
#   "sqs_redelivery.hidden_only_from_calls_for_several",
#   "sqs_redelivery.timeout_is_five_minutes",
#   "sqs_from_the_second.timeouts_are_halved",
#   "sqs_variants.timeouts_of_queues_are_ignored",
#   "sqs_variants.later_settings_change_nothing",
#   "sqs_variants.timeouts_end_after_an_hour",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# account.ja = "moto の標準キューと FIFO キューで1人が受信すると、0.5秒おきに（12時間の場合は間を詰めながら）尋ねたほかの作業者は、既定の30秒、キューに作るときか後から指定した7秒、呼び出しに指定した12秒か12時間の間その3件を得られず、そのあとまた得た。次の2回も同じだった。30件を受信しても、25秒後に得られたものはなかった。"
# account.en = "One worker received the messages of a standard and a FIFO queue of moto; another, asking every half second (of 12 hours, ever more often), got none of them for the default of 30 seconds, for 7 set for the queue, new or later, or 12, or 12 hours, set for the call, and then did; the next two times it was the same. Of 30 that were received, none could be had 25 seconds later."
# limits.ja = "時間は moto の時計を進めて過ごしている。AWS の標準キューは、まれに同じメッセージを可視性タイムアウト中にも届けることがある。"
# limits.en = "The time passes by moving moto's clock. On rare occasions a standard queue on AWS delivers a message again while it is hidden."
# ///
from itertools import product

import boto3
from clocks import clock
from queues import TYPES, create, delete, send

packing_worker, other_worker = boto3.client("sqs"), boto3.client("sqs")
name = "VisibilityTimeout"
orders = [f"order-{number}" for number in range(1042, 1045)]


def receive(worker, queue, **timeout):
    # ja: 10件を求めて1回、件数を指定せずに1回、待つことにして1回尋ねる。
    # en: It asks once for ten, once without a number, and once with a wait.
    ways = {"MaxNumberOfMessages": 10}, {}, {"WaitTimeSeconds": 1}
    answers = [worker.receive_message(QueueUrl=queue, **way, **timeout) for way in ways]
    return [message["Body"] for answer in answers for message in answer.get("Messages", [])]


elsewhere, seen = create("returns"), []
# ja: 可視性タイムアウトは、キュー（作るときか後から）か呼び出しに指定することもできる。
# en: The visibility timeout can also be set for the queue, new or later, or for a call.
for ending, setting in product(TYPES, ("queue", "later", "call", "long", "")):
    queue = create(f"orders-{setting}{ending}", **({name: "7"} if setting == "queue" else {}))
    if setting == "later":
        packing_worker.set_queue_attributes(QueueUrl=queue, Attributes={name: "7"})
    attributes = packing_worker.get_queue_attributes(QueueUrl=queue, AttributeNames=[name])
    default = attributes.get("Attributes", {}).get(name, "0")
    if setting not in ("queue", "later"):
        assert default == "30"  # shows: default
    timeout = {"queue": 7, "later": 7, "call": 12, "long": 12 * 3600}.get(setting, 30)
    of_call = {name: timeout} if setting in ("call", "long") else {}
    with clock() as time:
        send(queue, *orders)
        taken = receive(packing_worker, queue, **of_call)
        start = time.now() - 1
        send(queue, "order-1047")
        # ja: ほかのキューを尋ねても、変わらない。
        # en: Asking another queue changes nothing.
        other_worker.receive_message(QueueUrl=elsewhere)
        [late] = other_worker.receive_message(QueueUrl=queue).get("Messages") or [{}]
        seen += [late.get("Body"), *receive(other_worker, queue)]
        if late:
            delete(queue, late)

        # ja: ほかの作業者は、受け取れるまで尋ね続ける。その作業者が受け取ってからも同じである。
        # en: The other worker keeps asking until it is given something; so it goes the next times.
        for asking in (other_worker, packing_worker, other_worker):
            found = []
            while not found and (left := start + timeout - time.now()) > -60:
                # ja: 12時間のときは、終わりに近づくほど間を詰める。
                # en: Of the 12 hours it always waits half of what is left of them.
                time.wait(max(0.5, left / 2) if setting == "long" else 0.5)
                begun = time.now()
                answer = asking.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, **of_call)
                found = [message["Body"] for message in answer.get("Messages", [])]
            hidden_for = int(begun - start)
            start = begun
            assert hidden_for == timeout  # shows: throughout
            time.wait(1.5)

# ja: 処理中のメッセージが多くても、隠れている。
# en: However many are in flight, all of them are hidden.
for ending in TYPES:
    queue = create(f"crowd{ending}")
    with clock() as time:
        send(queue, *(f"order-{number}" for number in range(30)))
        crowd = [body for _ in range(3) for body in receive(packing_worker, queue)]
        time.until(25)
        seen += [len(crowd), *receive(other_worker, queue)]
assert seen == ["order-1047"] * 10 + [30, 30]  # shows: hidden

print("the first worker got:", *sorted(taken))
print("the other worker got nothing for", hidden_for, "seconds")
