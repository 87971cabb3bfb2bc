# /// uradori
# confirmed = "1517ebcaf00f451a3884d08c38abedd3ee0992dfee9ff61fdc6e57996318874a"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda/PutFunctionConcurrency", words = "You can reserve concurrency for as many functions as you like, as long as you leave at least 100 simultaneous executions unreserved for functions that aren't configured with a per-function limit." },
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html"]
# ///
