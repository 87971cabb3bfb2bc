# /// uradori
# confirmed = "c7adc3f08e3679674fe693c4ee30437e44345e17551501a0bb83b4675ba26ca4"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda/CreateEventSourceMapping.BatchSize", words = "The maximum number of records in each batch that Lambda pulls from your stream or queue and sends to your function. Lambda passes all of the records in the batch to the function in a single call, up to the payload limit for synchronous invocation (6 MB)." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html",
# ]
# ///
