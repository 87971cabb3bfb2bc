# /// uradori
# confirmed = "1251567acc2d71033a186c19572f1be198beafd9688b8557a2336181d710a3c5"
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
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
settings = firehose.operation_model("CreateDeliveryStream").input_shape.members
kinds = settings["DeliveryStreamType"].enum

# ja: 種類として挙がっているだけでなく、その設定も書ける。
# en: Each is not only listed as a kind but has its settings, too.
assert "DirectPut" in kinds and "PutRecord" in firehose.operation_names  # shows: direct
# shows: kinesis
assert "KinesisStreamAsSource" in kinds and "KinesisStreamSourceConfiguration" in settings
assert "MSKAsSource" in kinds and "MSKSourceConfiguration" in settings  # shows: kafka

print("sources:", *sorted({"DirectPut", "KinesisStreamAsSource", "MSKAsSource"} & {*kinds}))
