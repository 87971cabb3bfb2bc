# /// uradori
# confirmed = "f4ca56d67df6c6928be4eab35c39486be2927ad0091c4f05837bbf8e87b22296"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html",
# ]
# limits.ja = "毎秒の件数は引き上げを申請できるが、バーストは申請できない。超えたリクエストには、ステータスコード429の応答が返ることがある。読んだのは、保存された写しである。moto は抑えない。"
# limits.en = "The rate can be raised on request, the burst cannot. Requests beyond them may be answered with status code 429. What was read is a stored copy. moto throttles nothing."
# [[quotes]]
# place = "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html"
# words = "10,000 requests per second (RPS) with an additional burst capacity provided by the token bucket algorithm, using a maximum bucket capacity of 5,000 requests."
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html"
# words = "For the following Regions, the default throttle quota is 2500 RPS and the default burst quota is 1250 RPS:"
# read = 2026-11-30
# ///
