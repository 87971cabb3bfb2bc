# /// uradori
# confirmed = "05370bb69c595ec67af1ee887da544e5b5f1766cdc2ccb89873d2a4e0b6d7915"
# statements = ["quick.lambda", "lambda.serverless-def"]
# fails_when = [
#   "awslambda.ignores_queue_messages",
#   "sqs_trigger.fifo_queues_run_nothing",
#   "awslambda.ignores_notifications",
#   "awslambda.runs_once_for_equal_records",
#   "awslambda.events_wait_for_an_invoke",
#   "awslambda.contents_are_lost",
# ]
# holds_when = ["awslambda.every_event_runs_twice"]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/lambda-invocation.html"]
# account.ja = "moto の標準キュー、トピック、ストリームに1件ずつ、またバッチで1件ずつ、FIFO キューに2件、ストリームに最初と同じものをもう1件送ると、誰も Invoke を呼ばないのに関数が9回動き、どの中身も記録した。"
# account.en = "A message each, and one more in a batch, went to a standard queue, a topic and a stream of moto, two to a FIFO queue and the first of the stream once more; the function ran for all nine and logged what was in them, although nobody called Invoke."
# limits.ja = "Lambda そのものは動いていない。アップロードしたコードを、この検証のプロセスの中で実行している。AWS では、関数が動くまでに少し時間がかかり、何件かがまとめて渡ることも、同じイベントがもう一度渡ることもある。"
# limits.en = "Lambda itself was not run: the uploaded code is run inside the process of this check. On AWS a moment passes before the function runs, several events may come in one run, and an event may come again."
# ///
import io
import json
import time
import zipfile

import boto3
from queues import ATTRIBUTES, create, message

functions = boto3.client("lambda")
logs = boto3.client("logs")
logs.create_log_group(logGroupName="/aws/lambda/audit")
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="audit", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]


def runs():
    response = logs.filter_log_events(logGroupName="/aws/lambda/audit", filterPattern="audited")
    return [event["message"].strip() for event in response.get("events", [])]


# --8<-- [start:show]
source = """
from base64 import b64decode

def handler(event, context):
    for record in event["Records"]:
        if "kinesis" in record:
            print("audited stream record:", b64decode(record["kinesis"]["data"]).decode())
        elif "Sns" in record:
            print("audited notification:", record["Sns"]["Subject"], record["Sns"]["Message"])
        else:
            print("audited queue message:", record["body"])
"""
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("audit.py", source)
function = functions.create_function(
    FunctionName="audit",
    Runtime="python3.13",
    Handler="audit.handler",
    Role=role,
    Code={"ZipFile": package.getvalue()},
)["FunctionArn"]

sqs, sns, kinesis = boto3.client("sqs"), boto3.client("sns"), boto3.client("kinesis")
queue, fifo = create("orders"), create("returns.fifo")
for each in (queue, fifo):
    found = sqs.get_queue_attributes(QueueUrl=each, AttributeNames=["QueueArn"])["Attributes"]
    functions.create_event_source_mapping(FunctionName="audit", EventSourceArn=found["QueueArn"])

kinesis.create_stream(StreamName="clicks", ShardCount=2)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")
stream = kinesis.describe_stream_summary(StreamName="clicks")["StreamDescriptionSummary"]
functions.create_event_source_mapping(
    FunctionName="audit", EventSourceArn=stream["StreamARN"], StartingPosition="LATEST"
)

topic = sns.create_topic(Name="alarms")["TopicArn"]
functions.add_permission(
    FunctionName="audit",
    StatementId="alarms",
    Action="lambda:InvokeFunction",
    Principal="sns.amazonaws.com",
    SourceArn=topic,
)
sns.subscribe(TopicArn=topic, Protocol="lambda", Endpoint=function)
called = []
functions.meta.events.register("before-call.lambda", lambda model, **_: called.append(model.name))

# ja: どのサービスにも、1件は1件だけで、もう1件はバッチで渡す。
# en: Each service is given one alone, and one in a batch.
sqs.send_message(QueueUrl=queue, MessageBody="order-1042, コーヒー")
sqs.send_message_batch(QueueUrl=queue, Entries=[{"Id": "1", "MessageBody": "order-1043"}])
for order in ("order-1040", "order-1041"):
    sqs.send_message(QueueUrl=fifo, **message(fifo, order))
sns.publish(
    TopicArn=topic, Subject="alarm", Message="disk is full, 満杯", MessageAttributes=ATTRIBUTES
)
batch = [{"Id": "1", "Subject": "alarm", "Message": "database is down"}]
sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=batch)
pages = {"visitor-7": "/cart/コーヒー", "visitor-8": "/checkout"}
cart, checkout = ({"PartitionKey": key, "Data": page} for key, page in pages.items())
kinesis.put_record(StreamName="clicks", **cart)
kinesis.put_records(StreamName="clicks", Records=[checkout, cart])
deadline = time.monotonic() + 20
while len(audited := runs()) < 9 and time.monotonic() < deadline:
    time.sleep(0.1)
assert len({line for line in audited if "queue message" in line}) >= 4  # shows: queue
assert sum("notification" in line for line in audited) >= 2  # shows: topic
assert sum("stream record" in line for line in audited) >= 3  # shows: stream
# ja: その間、この関数について API は1回も呼び出されていない。
# en: Meanwhile no call of the API was made for this function.
assert len(audited) > called.count("Invoke")  # shows: nobody
contents = {"alarm disk is full, 満杯", "alarm database is down", "/cart/コーヒー", "/checkout"}
contents |= {"order-1040", "order-1041", "order-1042, コーヒー", "order-1043"}
audited_contents = {line.partition(": ")[2] for line in audited}
assert audited_contents == contents  # shows: content
# --8<-- [end:show]
print(*sorted({*audited}), sep="\n")
print("Lambda's API was called:", len(called), "times")
