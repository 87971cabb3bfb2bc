# /// uradori
# confirmed = "960d675016c37d141f8963fe645a72f5e0eca2d0fbc62ab162ebe9fb9e8bca40"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/GetRecords", words = "The maximum number of records that can be returned per call is 10,000." },
#   { place = "botocore:kinesis/GetRecords", words = "The maximum size of data that GetRecords can return is 10 MiB." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html",
# ]
# ///
