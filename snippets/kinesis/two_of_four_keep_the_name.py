# /// uradori
# confirmed = "76c573a8e885348f052fb230e906dcc15d4125886a70fe5b1f5b25ffc1aa19b2"
# backend = "plain"
# kind = "quotation"
# statements = ["kinesis.family", "kinesis.def"]
# quotes = [
#   { place = "botocore:kinesis", words = "Amazon Kinesis Data Streams is a serverless data streaming service that ingests data once and fans it out to multiple consumer applications for real-time processing." },
#   { place = "botocore:firehose", words = "Amazon Data Firehose was previously known as Amazon Kinesis Data Firehose." },
#   { place = "botocore:kinesisanalyticsv2", words = "Amazon Managed Service for Apache Flink was previously known as Amazon Kinesis Data Analytics for Apache Flink." },
#   { place = "botocore:kinesisvideo/CreateStream", words = "When you create a new stream, Kinesis Video Streams assigns it a version number." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/history.html",
#   "https://github.com/aws-samples/amazon-kinesis-data-analytics-java-examples",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
# ]
# ///
