# /// uradori
# confirmed = "c11dac92d60afdb6c9c9ebb6002e9659f9aaf5a2e9177f5f0dd5d76964d5052f"
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.deliver"]
# fails_when = [
#   "firehose_models.model_takes_no_direct_writes",
#   "firehose_models.model_reads_no_kinesis_stream",
#   "firehose_models.model_reads_no_kafka",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
#   "https://aws.amazon.com/firehose/faqs/",
#   "https://docs.aws.amazon.com/firehose/latest/dev/history.html",
# ]
# account.ja = "AWS の API モデルでは、ストリームの種類に DirectPut、KinesisStreamAsSource、MSKAsSource があり、それぞれのための操作や設定もある。"
# account.en = "In AWS's API model, the types of stream include DirectPut, KinesisStreamAsSource and MSKAsSource, each with the operation or the settings that it takes."
# limits.ja = "レコードは取り込んでいない。モデルには、2025年9月にプレビューのまま提供が終わったデータベースからの取り込みも残っている。moto は Kinesis のストリームを読まないため、証言させない。"
# limits.en = "No record was taken in. The model also retains database sources, a preview withdrawn in September 2025. moto reads no Kinesis stream and is not called as a witness."
# ///
from shapes import api, at

firehose = api("firehose")
kinds = at(firehose, "CreateDeliveryStream.DeliveryStreamType").enum

# ja: 種類として挙がっているだけでなく、データを送る操作もある。
# en: The kind is not only listed: there are operations that send data.
record = {*at(firehose, "PutRecord.Record").members}
records = {*at(firehose, "PutRecordBatch.Records[]").members}
assert "DirectPut" in kinds and record == records == {"Data"}  # shows: direct
# ja: ほかの2つには、既存のストリームやトピックを指す設定がある。
# en: The other two have settings that name an existing stream or topic.
stream = at(firehose, "CreateDeliveryStream.KinesisStreamSourceConfiguration").required_members
assert "KinesisStreamAsSource" in kinds and "KinesisStreamARN" in stream  # shows: kinesis
topic = at(firehose, "CreateDeliveryStream.MSKSourceConfiguration").required_members
assert "MSKAsSource" in kinds and {"MSKClusterARN", "TopicName"} <= {*topic}  # shows: kafka

print("sources:", *sorted({"DirectPut", "KinesisStreamAsSource", "MSKAsSource"} & {*kinds}))
