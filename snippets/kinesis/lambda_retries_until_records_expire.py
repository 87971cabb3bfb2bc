# /// uradori
# confirmed = "8b696a176f672881114a0d3d3d4cdfa9042a809e19ed279081a4056f8189ac9c"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.consumers"]
# quotes = [
#   { place = "botocore:lambda/CreateEventSourceMappingRequest.MaximumRetryAttempts", words = "The default value is infinite (-1). When set to infinite (-1), failed records are retried until the record expires." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html",
# ]
# ///
