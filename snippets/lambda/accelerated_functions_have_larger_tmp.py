# /// uradori
# confirmed = "cc8030d392628dd16fd92e225c1ba6f878d5e98ce8ad64c6b15a72de3577a88e"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"]
# [[quotes]]
# place = "botocore:lambda/CreateFunction.EphemeralStorage"
# words = "For functions that use AcceleratorConfig, the maximum is 32,768 MB."
# ///
