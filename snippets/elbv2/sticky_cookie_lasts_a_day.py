# /// uradori
# confirmed = "c38b37849f2d651f2fa1313b576d2df561f312d04d9aa7a01069074cde39b7c8"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:elbv2/TargetGroupAttribute.Key", words = "The range is 1 second to 1 week (604800 seconds). The default value is 1 day (86400 seconds)." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html",
# ]
# limits.ja = "ロードバランサーが作るクッキーと、アプリケーションのクッキーの両方について、同じ文がある。"
# limits.en = "The text says this both of cookies that the load balancer makes and of those of the application."
# ///
