# /// uradori
# confirmed = "c2aa5ecdf45c2ccf0da258e32043a307fa9ac7e04e404c1893d9498ff1dc051c"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"]
# [[quotes]]
# place = "botocore:lambda/CreateFunction.EphemeralStorage"
# words = "The size of the function's /tmp directory in MB. The default value is 512, but can be any whole number between 512 and 10,240 MB."
# ///
