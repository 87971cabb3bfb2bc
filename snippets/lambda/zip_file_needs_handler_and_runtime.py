# /// uradori
# confirmed = "f51b290a6b1933bdf42dc4b9cada5fedc1d403b328beba22d21c6863e65b63a1"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"]
# [[quotes]]
# place = "botocore:lambda/CreateFunction"
# words = "For a .zip file archive, the code property specifies the location of the .zip file. You must also specify the handler and runtime properties."
# ///
