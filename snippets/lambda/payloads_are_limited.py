# /// uradori
# confirmed = "d1a86f81d53d452a2057cdc9b9efb78f50602d6d0463d85a658f379bb1dbd6be"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda/Invoke", words = "For synchronous invocations, the maximum payload size is 6 MB. For asynchronous invocations, the maximum payload size is 1 MB." },
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html"]
# ///
