# /// uradori
# confirmed = "be5200b248721c7f52ee1d58f0b9f5ba241f6ee7b103aac2c23f7696c4a752dc"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.multiregion"]
# quotes = [
#   { place = "botocore:route53/UpdateHostedZoneFeatures", words = "Accelerated recovery enables you to update DNS records in your public hosted zone even when the us-east-1 region is unavailable." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/accelerated-recovery.html",
# ]
# limits.ja = "復旧までの時間（開発者ガイドによれば、AWS が障害を検知してから60分が目標）は、引用した文にはない。"
# limits.en = "How long it takes (the developer guide names 60 minutes after AWS has detected the impairment as the aim) is not in the words quoted."
# ///
