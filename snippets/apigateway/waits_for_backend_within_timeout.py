# /// uradori
# confirmed = "ad1386156f803d824d0922c41d280f8cdb7f46e823f74ac7bbf053fc7fb03efc"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.decouple-apigw"]
# quotes = [
#   { place = "botocore:apigateway/PutIntegration.timeoutInMillis", words = "The default value is 29,000 milliseconds or 29 seconds. You can increase the default value to longer than 29 seconds for Regional or private APIs only." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
# ]
# limits.ja = "引用した文は応答のストリーミングに触れておらず、それによる例外は別の項目による。"
# limits.en = "The words quoted do not speak of response streaming; that exception rests on another claim."
# ///
