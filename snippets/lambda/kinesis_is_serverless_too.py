# /// uradori
# confirmed = "0e923e18581261353fcc54c64c7431c31b360b0aade7fee5753ae7912f5de31f"
# backend = "plain"
# kind = "quotation"
# statements = ["lambda.serverless-def"]
# quotes = [
#   { place = "botocore:kinesis", words = "Amazon Kinesis Data Streams is a serverless data streaming service that ingests data once and fans it out to multiple consumer applications for real-time processing." },
#   { place = "botocore:kinesis/PutRecord", words = "By default, data records are accessible for 24 hours from the time that they are added to a stream." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/introduction.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/Welcome.html",
# ]
# ///
