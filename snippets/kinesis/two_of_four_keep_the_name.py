# /// uradori
# confirmed = "60464a46ad6758252157fbb44ce76f293b4ff27e7647d18c0435592f4cc3dbde"
# backend = "plain"
# kind = "quotation"
# statements = ["kinesis.family", "kinesis.def"]
# quotes = [
#   { place = "botocore:firehose", words = "Amazon Data Firehose was previously known as Amazon Kinesis Data Firehose." },
#   { place = "botocore:kinesisanalyticsv2", words = "Amazon Managed Service for Apache Flink was previously known as Amazon Kinesis Data Analytics for Apache Flink." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/history.html",
#   "https://github.com/aws-samples/amazon-kinesis-data-analytics-java-examples",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
# ]
# ///
