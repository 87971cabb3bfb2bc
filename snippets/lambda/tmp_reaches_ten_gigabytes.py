# /// uradori
# confirmed = "1d05edfb1eedf42940aeef4490e15a0a54ce800143a64abc3fae94492e9d558d"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda/CreateFunction.EphemeralStorage", words = "The size of the function's /tmp directory in MB. The default value is 512, but can be any whole number between 512 and 10,240 MB." },
#   { place = "botocore:lambda/CreateFunction.EphemeralStorage", words = "For functions that use AcceleratorConfig, the maximum is 32,768 MB." },
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"]
# ///
