# /// uradori
# confirmed = "f9cac705e7017fd5d6970435ca73448b735b8b24c2ed745968cfee325d85cbef"
# statements = ["kds.consumers"]
# fails_when = [
#   "kinesis_trigger.never_fires",
#   "kinesis_trigger.fires_once",
#   "kinesis_trigger.decimals_are_lost",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-create.html",
# ]
# account.ja = "シャードが2つある moto のストリームに測定値を1件と、まとめて3件書くと、トリガーに付けた関数が4件すべてを判定し、しきい値の30度をわずかに超える30.1度の1件だけを ALARM とした。"
# account.en = "One reading and then three in a batch were written to a stream of moto with two shards; the function behind the trigger judged all four and gave ALARM for just the one of 30.1 degrees, a little above its threshold of 30."
# limits.ja = "Lambda そのものは動いていない。moto は書き込みと同時に1件ずつ関数を呼ぶ。AWS では Lambda がシャードを読み取り、レコードをまとめて渡す。すべてのレコードが1回ずつ処理されることは、ここでも AWS でも約束されない。"
# limits.en = "Lambda itself was not run. moto calls the function upon each write, with one record; on AWS, Lambda reads the shards and passes records in batches. That every record is processed, and once, is promised neither here nor there."
# ///
import io
import json
import zipfile

import boto3
from clocks import clock

kinesis = boto3.client("kinesis")
functions = boto3.client("lambda")
kinesis.create_stream(StreamName="sensor-readings", ShardCount=2)
kinesis.get_waiter("stream_exists").wait(StreamName="sensor-readings")
stream = kinesis.describe_stream_summary(StreamName="sensor-readings")
stream_arn = stream["StreamDescriptionSummary"]["StreamARN"]
results = boto3.resource("dynamodb").create_table(
    TableName="results",
    KeySchema=[{"AttributeName": "sensor", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "sensor", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
)
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="alarm", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]

# --8<-- [start:show]
source = """
import base64
import boto3

def handler(event, context):
    for record in event["Records"]:
        reading = base64.b64decode(record["kinesis"]["data"]).decode()
        celsius = float(reading.split()[0])
        boto3.resource("dynamodb").Table("results").put_item(Item={
            "sensor": record["kinesis"]["partitionKey"],
            "reading": reading,
            "alarm": "ALARM" if celsius > 30 else "ok",
        })
"""
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("alarm.py", source)
functions.create_function(
    FunctionName="alarm",
    Runtime="python3.13",
    Handler="alarm.handler",
    Role=role,
    Code={"ZipFile": package.getvalue()},
)
functions.create_event_source_mapping(
    FunctionName="alarm", EventSourceArn=stream_arn, StartingPosition="LATEST"
)

# ja: ここから先に GetRecords はない。読み取るのは Lambda である。
# en: From here on there is no GetRecords; Lambda does the reading.
readings = {"garage": "14.2 ℃", "greenhouse": "30.1 ℃", "kitchen": "21.5 ℃", "freezer": "-30.5 ℃"}
with clock() as time:
    first, *others = ({"PartitionKey": sensor, "Data": data} for sensor, data in readings.items())
    kinesis.put_record(StreamName="sensor-readings", **first)
    kinesis.put_records(StreamName="sensor-readings", Records=others)
    time.wait(60)
rows = {row["sensor"]: row for row in results.scan().get("Items", [])}
given = {sensor: row["reading"] for sensor, row in rows.items()}
assert given == readings  # shows: given
too_hot = [sensor for sensor, row in rows.items() if row["alarm"] == "ALARM"]
assert too_hot == ["greenhouse"]  # shows: spot
# --8<-- [end:show]

for sensor, row in sorted(rows.items()):
    print(f"{sensor}:", row["alarm"])
