# /// uradori
# confirmed = "e2c5c5109e84d59f7a6c829b3910d91b3ef304bbc8e76333f2cdc1eb8ae46b25"
# backend = "plain"
# kind = "quotation"
# statements = ["lambda.def"]
# quotes = [
#   { place = "botocore:lambda", words = "Lambda Event Functions, previously known as Lambda functions, run your code in response to events and API calls." },
#   { place = "botocore:lambda", words = "In the Lambda API, the Amazon Web Services SDKs, and the CLI, Event Functions are still called functions, for example in CreateFunction and Invoke." },
#   { place = "botocore:lambda-web", words = "AWS Lambda Web Functions is a capability of AWS Lambda that you can use to run web applications and API backends as serverless HTTP servers." },
#   { place = "botocore:lambda-web", words = "Lambda creates an HTTPS endpoint, manages the execution environments, and scales your application with traffic, including to zero when it's idle." },
#   { place = "botocore:lambda-microvms", words = "Provides APIs to create, manage, and operate AWS Lambda MicroVMs and their associated MicroVM Image environments." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-functions-chapter.html",
#   "https://docs.aws.amazon.com/lambda/latest/lambda-web/Welcome.html",
# ]
# ///
