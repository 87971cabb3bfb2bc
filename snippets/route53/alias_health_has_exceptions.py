# /// uradori
# confirmed = "c3d745199883fdaed10f2f23db76cbb30597ae68430d8d97ef7787a0ee8b829e"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:route53/AliasTarget.EvaluateTargetHealth", words = "You can't set EvaluateTargetHealth to true when the alias target is a CloudFront distribution." },
#   { place = "botocore:route53/AliasTarget.EvaluateTargetHealth", words = "However, because S3 buckets are highly available by design, EvaluateTargetHealth provides no operational benefit and Route 53 health checks are recommended instead for failover scenarios." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html",
# ]
# limits.ja = "API Gateway の API と VPC インターフェイスエンドポイントについても、同じ趣旨の記述がある。"
# limits.en = "The same text says as much of API Gateway APIs and of VPC interface endpoints."
# ///
