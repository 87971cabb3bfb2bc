# /// uradori
# confirmed = "c338c64e4ae185c3d8f11140e92a56292a61c685ec1d89894dfebce591928041"
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
