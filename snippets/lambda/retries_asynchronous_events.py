# /// uradori
# confirmed = "5f6d9f2946470b7174281b46070b93179ed9e1a55c20b255cb4c47070fa1b262"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html"]
# limits.ja = "moto は再試行をしない。"
# limits.en = "moto never retries."
# [[quotes]]
# place = "botocore:lambda/PutFunctionEventInvokeConfig"
# words = "By default, Lambda retries an asynchronous invocation twice if the function returns an error. It retains events in a queue for up to six hours."
# ///
