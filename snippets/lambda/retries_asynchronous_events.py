# /// uradori
# confirmed = "9e583fdda8496efa28181c6b27ed8e8f7474514265655dfc50a22281e2552009"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda/Invoke.InvocationType", words = "The API response only includes a status code." },
#   { place = "botocore:lambda/Invoke", words = "For asynchronous invocation, Lambda adds events to a queue before sending them to your function." },
#   { place = "botocore:lambda/PutFunctionEventInvokeConfig", words = "By default, Lambda retries an asynchronous invocation twice if the function returns an error. It retains events in a queue for up to six hours." },
#   { place = "botocore:lambda/PutFunctionEventInvokeConfig", words = "When an event fails all processing attempts or stays in the asynchronous invocation queue for too long, Lambda discards it." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html",
#   "https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html",
# ]
# limits.ja = "再試行の回数は0回から2回の間で設定できる。moto は非同期の呼び出しもその場で実行し、再試行もしないので、ここでは証言させない。"
# limits.en = "The number of retries can be set from 0 to 2. moto runs asynchronous calls on the spot and never retries, so it is not called as a witness."
# ///
