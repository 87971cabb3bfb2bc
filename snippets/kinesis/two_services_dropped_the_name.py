# /// uradori
# confirmed = "f0481486f3049aba58fa4acf00a1980a16c20a18603d1af46c7c8ae1c15db688"
# backend = "plain"
# kind = "quotation"
# was = ["kinesis/two_of_four_keep_the_name"]
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
