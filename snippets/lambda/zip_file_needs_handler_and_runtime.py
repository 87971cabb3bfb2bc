# /// uradori
# confirmed = "55a8e72be9b5e8f65815fd2140c23466e35e838ac74bd3f5d84fa160407804c9"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda/CreateFunction", words = "For a .zip file archive, the code property specifies the location of the .zip file. You must also specify the handler and runtime properties." },
#   { place = "botocore:lambda/CreateFunction", words = "For a container image, the code property must include the URI of a container image in the Amazon ECR registry. You do not need to specify the handler and runtime properties." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html",
# ]
# ///
