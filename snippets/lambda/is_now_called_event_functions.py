# /// uradori
# confirmed = "ed538f42f4e139abdd5d7499c9c7ad8b11e6096d115790bb78430b6721cbc240"
# backend = "plain"
# kind = "quotation"
# statements = ["lambda.def"]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/lambda-functions-chapter.html"]
# [[quotes]]
# place = "botocore:lambda"
# words = "Lambda Event Functions, previously known as Lambda functions, run your code in response to events and API calls."
# [[quotes]]
# place = "botocore:lambda"
# words = "In the Lambda API, the Amazon Web Services SDKs, and the CLI, Event Functions are still called functions, for example in CreateFunction and Invoke."
# ///
