# /// uradori
# confirmed = "bd9cd045b77459c82abe5aba026dc3067074e434e52e0208e363440342e615cc"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:firehose/Processor", words = "If you want to add a new line delimiter between records in objects that are delivered to Amazon S3, choose AppendDelimiterToRecord as a processor type." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_Processor.html",
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
# ]
# ///
