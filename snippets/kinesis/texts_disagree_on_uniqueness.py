# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kds.seq-unique"]
# fails_when = ["kinesis.model_agrees_on_uniqueness"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "AWS の説明が食い違うことを示すだけで、どちらが正しいかは示さない。開発者ガイドには「シャード内のパーティションキーごとに一意」という、さらに別の書き方もある。"
# limits.en = "This shows that AWS's texts differ, not which of them is right; the Developer Guide has a third wording, unique for each partition key within its shard."
# ///
# --8<-- [start:show]
import botocore.session

kinesis = botocore.session.get_session().get_service_model("kinesis")
record = kinesis.shape_for("Record").members["SequenceNumber"]
answer = kinesis.operation_model("PutRecord").output_shape.members["SequenceNumber"]

assert "The unique identifier of the record within its shard." in record.documentation
assert "is unique across all records in the stream." in answer.documentation
# --8<-- [end:show]

print("of a record that was read: unique within its shard")
print("of the answer to PutRecord: unique across all records in the stream")
