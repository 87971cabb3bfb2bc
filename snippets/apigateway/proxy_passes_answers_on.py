# /// uradori
# confirmed = "358338716cd7a959e742ee3ee6389f8fc44659b52e5532ae8b2ee6fef09b2a1a"
# backend = "plain"
# kind = "source"
# statements = ["quick.decouple-apigw"]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html",
# ]
# limits.ja = "moto は、HTTP プロキシ統合の先のバックエンドを呼び出さない。引用した文は、制限がありうることも述べている。"
# limits.en = "moto calls no backend behind an HTTP proxy integration. The words add that there are restrictions."
# [[quotes]]
# place = "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html"
# words = "With this integration type, API Gateway simply passes the entire request and response between the frontend and the backend, subject to certain restrictions and limitations."
# read = 2026-11-29
# ///
