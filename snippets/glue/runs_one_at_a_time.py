# /// uradori
# confirmed = "adcb40d5b2656e12637b015828d4ff612dcaeee7bde2c9a5146878bb3884bf54"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:glue/ExecutionProperty.MaxConcurrentRuns", words = "The maximum number of concurrent runs allowed for the job. The default is 1." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/webapi/API_ExecutionProperty.html",
# ]
# ///
