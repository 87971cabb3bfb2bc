# /// uradori
# confirmed = "2ae0060423bbbf70efb12b014a7ee3b0adc59c2a7935f264353fb57ec081e588"
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
