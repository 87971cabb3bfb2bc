# /// uradori
# confirmed = "a01345c51288913b7bdb1567beaafef83825e66b3697c28d8cb5afd5b2e9f3ed"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"]
# [[quotes]]
# place = "botocore:lambda/CreateFunction"
# words = "For a container image, the code property must include the URI of a container image in the Amazon ECR registry. You do not need to specify the handler and runtime properties."
# ///
