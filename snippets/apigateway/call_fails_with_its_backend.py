# /// uradori
# confirmed = "1e5eb2ba335a9f2fb250b0eaa9dc4863fde2c9ecd770617dce7d5852b48c4334"
# backend = "plain"
# kind = "source"
# statements = ["quick.decouple-apigw"]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html",
# ]
# limits.ja = "moto は、応答しないバックエンドにつながる API の応答を作れない。"
# limits.en = "moto makes no response of an API whose backend does not answer."
# [[quotes]]
# place = "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html"
# words = "INTEGRATION_FAILURE 504 The gateway response for an integration failed error."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html"
# words = "INTEGRATION_TIMEOUT 504 The gateway response for an integration timed out error."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html"
# words = "With this integration type, API Gateway simply passes the entire request and response between the frontend and the backend, subject to certain restrictions and limitations."
# read = 2026-11-29
# ///
