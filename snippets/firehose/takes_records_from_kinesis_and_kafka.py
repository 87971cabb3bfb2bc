# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.deliver"]
# fails_when = ["firehose.model_reads_no_kinesis_stream", "firehose.model_reads_no_kafka"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
#   "https://aws.amazon.com/firehose/faqs/",
#   "https://docs.aws.amazon.com/firehose/latest/dev/history.html",
# ]
# limits.ja = "モデルには、2025年9月にプレビューのまま提供が終わったデータベースからの取り込みも残っている。moto は Kinesis のストリームを読まないため、証言させない。"
# limits.en = "The model also retains database sources, a preview withdrawn in September 2025. moto reads no Kinesis stream and is not called as a witness."
# ///
# --8<-- [start:show]
import re

import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
create = firehose.operation_model("CreateDeliveryStream")

sources = {"DirectPut", "KinesisStreamAsSource", "MSKAsSource"}
assert sources <= set(firehose.shape_for("DeliveryStreamType").enum)

text = re.sub(r"<[^>]+>", "", create.documentation)
assert "receive records directly from providers using PutRecord or PutRecordBatch" in text
assert "to use an existing Kinesis stream as its source" in text
kafka = create.input_shape.members["MSKSourceConfiguration"]
assert "Amazon MSK cluster to be used as the source" in kafka.documentation
assert {"MSKClusterARN", "TopicName"} <= set(kafka.required_members)
# --8<-- [end:show]
print("sources: PutRecord and PutRecordBatch, a Kinesis data stream, an Amazon MSK topic")
