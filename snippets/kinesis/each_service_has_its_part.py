# /// uradori
# confirmed = "d5e4f53d19d57511e9cf813cb1221b67ff7ee7f23fe45037b98e01ee93f79104"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.kinesis", "kinesis.def"]
# quotes = [
#   { place = "botocore:kinesis", words = "Amazon Kinesis Data Streams is a serverless data streaming service that ingests data once and fans it out to multiple consumer applications for real-time processing." },
#   { place = "botocore:kinesisvideo/GetDataEndpoint", words = "Use this endpoint in your application to read from the specified stream (using the GetMedia or GetMediaForFragmentList operations) or write to it (using the PutMedia operation)." },
#   { place = "botocore:firehose", words = "Amazon Data Firehose is a fully managed service that delivers real-time streaming data to destinations such as Amazon Simple Storage Service (Amazon S3), Amazon OpenSearch Service, Amazon Redshift, Splunk, and various other supported destinations." },
#   { place = "botocore:kinesisanalyticsv2", words = "Amazon Managed Service for Apache Flink is a fully managed service that you can use to process and analyze streaming data using Java, Python, SQL, or Scala." },
#   { place = "botocore:kafka", words = "The operations for managing an Amazon MSK cluster." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html",
# ]
# ///
