# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kds.consumers"]
# fails_when = ["kinesis.model_opens_queues_to_all", "kinesis.model_orders_queues"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/consuming-with-queues.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/queues-dead-letter-records.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。2023年の操作の一覧は、2023年8月18日に出た botocore 1.31.30 のモデルから書き抜いた。"
# limits.en = "This checks what AWS's API model says; the operations of 2023 are an extract from the model in botocore 1.31.30 of 18 August 2023."
# ///
# --8<-- [start:show]
import json
import re
from pathlib import Path

import botocore.session

kinesis = botocore.session.get_session().get_service_model("kinesis")


def described(operation):
    return re.sub(r"<[^>]+>", "", kinesis.operation_model(operation).documentation)


extract = Path(__file__).parent.parent / "models" / "2023-08-18" / "kinesis.json"
assert "CreateQueue" not in json.loads(extract.read_text())["operations"]
assert "CreateQueue" in kinesis.operation_names

creation = described("CreateQueue")
assert "Queues are supported only on data streams in on-demand capacity mode." in creation
assert (
    "redelivers any record that is not acknowledged before its visibility timeout expires"
) in creation

# ja: 何度受け取られても確認応答のないレコードは、既定では6回でデッドレターになる。
# en: A record that nobody acknowledges becomes a dead-letter record, by default after six receipts.
assert "it becomes a dead-letter record, and ReceiveQueueRecords no longer returns it." in creation
assert "Dead-letter handling is enabled by default, with a MaxReceiveCount of 6." in creation

receipt = described("ReceiveQueueRecords")
assert (
    "Records are not necessarily received in the order they were written to the data stream."
) in receipt
assert "On rare occasions, a queue can deliver a record more than once." in receipt
# --8<-- [end:show]

print("queues: on-demand streams only")
print("redelivered if not acknowledged; by default a dead-letter record after 6 receipts")
print("not in order; at times more than once")
