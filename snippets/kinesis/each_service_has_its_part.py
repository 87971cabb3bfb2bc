# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.kinesis", "kinesis.def"]
# fails_when = [
#   "kinesis.model_ends_fanning_out",
#   "kinesis.model_refuses_media",
#   "kinesis.model_stops_delivery",
# ]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html",
# ]
# limits.ja = "AWS が API モデルで各サービスをどう説明しているかを確かめている。"
# limits.en = "This checks how AWS's API models describe each service."
# ///
# --8<-- [start:show]
import botocore.session

model = botocore.session.get_session().get_service_model

ingest = (
    "ingests data once and fans it out to multiple consumer applications for real-time processing"
)
assert ingest in model("kinesis").documentation

video = model("kinesisvideo")
assert "Creates a new Kinesis video stream" in video.operation_model("CreateStream").documentation
assert "PUT_MEDIA" in video.shape_for("APIName").enum

assert "delivers real-time streaming data to destinations" in model("firehose").documentation
assert "process and analyze streaming data" in model("kinesisanalyticsv2").documentation
assert model("kafka").metadata["serviceFullName"] == "Managed Streaming for Kafka"
# --8<-- [end:show]

print("collect data: Amazon Kinesis Data Streams")
print("collect video: Amazon Kinesis Video Streams")
print("deliver: Amazon Data Firehose")
print("analyse: Amazon Managed Service for Apache Flink")
print("Kafka, managed: Amazon MSK")
