# /// uradori
# confirmed = "0e16d155a8577cfb8f54c98cd2f77baf3ded585d5f58640dd1c4eaeb02ccb838"
# backend = "plain"
# kind = "api_model"
# statements = ["kds.record-fields", "kds.partition-key-producer", "kds.partition-key-shard"]
# fails_when = ["kinesis_models.old_model_requires_no_key", "kinesis_models.model_requires_keys"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/service-managed-pk-producing-behavior.html",
# ]
# account.ja = "PutRecord の必須項目は、2023年8月の API モデルでは Data と PartitionKey、いまの AWS の API モデルでは Data だけである。"
# account.en = "PutRecord required Data and PartitionKey in the API model of August 2023 and requires only Data in AWS's API model of today."
# limits.ja = "レコードは書いておらず、キーのないレコードがどのシャードに入るかは示さない。2023年の必須項目は、2023年8月18日公開の botocore 1.31.30のモデルから書き抜いた。"
# limits.en = "No record was written, and where records without a key go is not shown. What was required in 2023 is an extract from the model in botocore 1.31.30 of 18 August 2023."
# ///
import json
from pathlib import Path

import botocore.session

extract = Path(__file__).parent.parent / "models" / "2023-08-18" / "kinesis.json"
model_of = {extract.parent.name: json.loads(extract.read_text())}
assert "PartitionKey" in model_of["2023-08-18"]["required"]["PutRecord"]  # shows: then

kinesis = botocore.session.get_session().get_service_model("kinesis")
required = kinesis.operation_model("PutRecord").input_shape.required_members
assert required == ["Data"]  # shows: now

print("2023: PutRecord requires", *model_of["2023-08-18"]["required"]["PutRecord"])
print("2026: PutRecord requires", *required)
