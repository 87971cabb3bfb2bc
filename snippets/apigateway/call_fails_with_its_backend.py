# /// uradori
# confirmed = "28493f48aaf08cee353c6f0f2dd0a62420fe82b53cf5a378390d3cf7d5fa2a8d"
# backend = "plain"
# kind = "source"
# statements = ["quick.decouple-apigw"]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html",
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
# ///
