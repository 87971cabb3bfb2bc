# /// uradori
# confirmed = "773972136e32464b2f433757c20b249268db2b7a34e25d16b7e5747caa10f72d"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html"]
# limits.ja = "moto は再試行をしない。"
# limits.en = "moto never retries."
# [[quotes]]
# place = "botocore:lambda/PutFunctionEventInvokeConfig"
# words = "By default, Lambda retries an asynchronous invocation twice if the function returns an error. It retains events in a queue for up to six hours."
# ///
