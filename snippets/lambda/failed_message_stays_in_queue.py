# /// uradori
# confirmed = "f325d6276d07e1af83c158ceb00e6cfddff71ed5d5c6c24da8dc942bf930310b"
# fails_when = [
#   "awslambda.failed_messages_are_deleted",
#   "sqs_trigger.messages_are_deleted_from_the_second_failure_on",
#   "sqs_trigger.deletes_what_failed_again",
#   "awslambda.batch_size_is_ignored",
#   "sqs.deletes_ignored",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
# ]
# account.ja = "moto の2つの標準キューと FIFO キューのどれでも、BatchSize=1 のトリガーが処理できた注文1041と1042はキューから消え、処理できない2件は、例外の種類によらず何度失敗しても残っていた。"
# account.en = "In each of two standard queues and a FIFO queue of moto, orders 1041 and 1042, which a trigger with BatchSize=1 could process, were gone, while two messages that it could not process, for different exceptions, were still there after several failures."
# limits.ja = "Lambda そのものは動いておらず、アップロードしたコードをこの検証のプロセスの中で実行している。moto がキューを見るのは、メッセージが送られたときだけである。AWS では、失敗したメッセージは可視性タイムアウトが過ぎてからまた見えるようになる。"
# limits.en = "Lambda itself was not run: the uploaded code is run inside the process of this check. moto looks into the queue only when a message is sent. On AWS a message that failed becomes visible again once its visibility timeout has passed."
# ///
import io
import json
import zipfile

import boto3
from clocks import clock
from queues import create, receive, send

sqs = boto3.client("sqs")
functions = boto3.client("lambda")
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="billing", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]


def attributes(queue, *names):
    response = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=names)
    return [response.get("Attributes", {}).get(name) for name in names]


# --8<-- [start:show]
source = """
class Unreadable(Exception):
    pass

def handler(event, context):
    for record in event["Records"]:
        if record["body"] == "garbage":
            raise ValueError(record["body"])
        if record["body"] == "junk":
            raise Unreadable(record["body"])
"""
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("billing.py", source)
functions.create_function(
    FunctionName="billing",
    Runtime="python3.13",
    Handler="billing.handler",
    Role=role,
    Code={"ZipFile": package.getvalue()},
)


def left_in(queue, *, later, **settings):
    [queue_arn] = attributes(queue, "QueueArn")
    trigger = functions.create_event_source_mapping(
        FunctionName="billing", EventSourceArn=queue_arn, **({} if later else settings)
    )["UUID"]
    if later:
        functions.update_event_source_mapping(UUID=trigger, **settings)
    send(queue, "order-1041")
    time.wait(60)
    # ja: トリガーを止めている間に、注文と、処理できないメッセージがたまる。
    # en: While the trigger is off, an order and a message that cannot be processed pile up.
    functions.update_event_source_mapping(UUID=trigger, Enabled=False)
    send(queue, "order-1042", "garbage", "junk")
    functions.update_event_source_mapping(UUID=trigger, Enabled=True)
    # ja: moto は送信のたびにキューを見るので、garbage と junk の処理も何度か失敗する。
    # en: moto looks into the queue at each send, so garbage and junk fail several times as well.
    for order in range(1043, 1047):
        send(queue, f"order-{order}", f"refund-{order}")
        time.wait(60)
    functions.update_event_source_mapping(UUID=trigger, Enabled=False)
    return [message["Body"] for message in receive(queue, WaitTimeSeconds=20)]


with clock() as time:
    # ja: BatchSize は、トリガーを作るときにも後からでも指定できる。
    # en: BatchSize can be set when a trigger is made or later.
    for name, later in (("orders", False), ("returns", True), ("orders.fifo", False)):
        queue = create(name)
        # ja: 1042 は、隣にあった garbage の失敗に巻き込まれずに、処理されて消える。
        # en: 1042 is processed and gone, not drawn into the failure of its neighbour.
        assert "order-1042" not in (left := left_in(queue, later=later, BatchSize=1))  # shows: size
        assert "order-1041" not in left  # shows: deleted
        assert {"garbage", "junk"} <= {*left}  # shows: stays
# --8<-- [end:show]
print("processed:", *sorted({"order-1041", "order-1042"} - set(left)))
print("failed, still in the queue:", *sorted({"garbage", "junk"} & {*left}))
