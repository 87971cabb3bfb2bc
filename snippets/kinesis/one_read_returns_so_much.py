# /// uradori
# confirmed = "3792f5c6f468c0d419551fdc7146cdec543222218aa9a037a40d915868a4c778"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/GetRecords", words = "The maximum number of records that can be returned per call is 10,000." },
#   { place = "botocore:kinesis/GetRecords", words = "The maximum size of data that GetRecords can return is 10 MiB. If a call returns this amount of data, subsequent calls made within the next 5 seconds throw ProvisionedThroughputExceededException." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html",
# ]
# ///
