# /// uradori
# confirmed = "d29d7743040cd4b1dbb4b14bbbd3f5c93c6c56b5a0f0be5ab927a973efebbff9"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.kinesis", "kinesis.def"]
# quotes = [
#   { place = "botocore:kinesis", words = "Amazon Kinesis Data Streams is a serverless data streaming service that ingests data once and fans it out to multiple consumer applications for real-time processing." },
#   { place = "botocore:kafka", words = "The operations for managing an Amazon MSK cluster." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html",
# ]
# ///
