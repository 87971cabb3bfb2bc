# /// uradori
# confirmed = "2121891e7d11f59dbad741eaf049cb1fc80caf1a5bba4a3771e52a9254fd8250"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/response-streaming-http.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html",
# ]
# limits.ja = "間が空くと、エッジ最適化エンドポイントでは30秒、そのほかでは5分でストリームが切れる。読んだのは、保存された写しである。moto はバックエンドを呼び出さない。"
# limits.en = "A stream that falls silent ends after 30 seconds with edge-optimized endpoints, and after 5 minutes with others. What was read are stored copies. moto calls no backend."
# [[quotes]]
# place = "https://docs.aws.amazon.com/apigateway/latest/developerguide/response-streaming-http.html"
# words = "When you use response streaming, you can configure the integration timeout up to 15 minutes."
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html"
# words = "Response streaming works for all REST API endpoint types."
# read = 2026-11-30
# ///
