# /// uradori
# confirmed = "a4066ab582457be92ddb6fbd00f8b123e9b8bc0a3736183c369da91e7db09d04"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/lambda-functions-chapter.html"]
# [[quotes]]
# place = "botocore:lambda-microvms"
# words = "Provides APIs to create, manage, and operate AWS Lambda MicroVMs and their associated MicroVM Image environments."
# ///
