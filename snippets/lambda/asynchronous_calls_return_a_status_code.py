# /// uradori
# confirmed = "0a30b214160b7728fbc8a5a5722ff8371495d98acfaf35b12f7a0270d31b041d"
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
