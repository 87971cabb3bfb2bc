# /// uradori
# confirmed = "34e53db337c6e2e6e9d02f13b8a2355c5e9a16a54aa38b2a82af39d843f55f4c"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html"]
# limits.ja = "moto は非同期の呼び出しもその場で実行する。"
# limits.en = "moto runs asynchronous calls on the spot."
# [[quotes]]
# place = "botocore:lambda/Invoke.InvocationType"
# words = "The API response only includes a status code."
# [[quotes]]
# place = "botocore:lambda/Invoke"
# words = "For asynchronous invocation, Lambda adds events to a queue before sending them to your function."
# ///
