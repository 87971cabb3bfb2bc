# /// uradori
# confirmed = "b20f77330840ce201fe65570642a664382a58e24ed4c5eab64819edaf404a1c1"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-primary"]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "For failover alias resource record sets, you must also include the EvaluateTargetHealth element and set the value to true." },
#   { place = "botocore:route53/AliasTarget.EvaluateTargetHealth", words = "Applies only to alias, failover alias, geolocation alias, latency alias, and weighted alias resource record sets: When EvaluateTargetHealth is true, an alias resource record set inherits the health of the referenced Amazon Web Services resource, such as an ELB load balancer or another resource record set in the hosted zone." },
#   { place = "botocore:route53/AliasTarget.EvaluateTargetHealth", words = "You can't set EvaluateTargetHealth to true when the alias target is a CloudFront distribution." },
#   { place = "botocore:route53/AliasTarget.EvaluateTargetHealth", words = "There are no special requirements for setting EvaluateTargetHealth to true when the alias target is an S3 bucket. However, because S3 buckets are highly available by design, EvaluateTargetHealth provides no operational benefit and Route 53 health checks are recommended instead for failover scenarios." },
#   { place = "botocore:route53/AliasTarget.EvaluateTargetHealth", words = "There are no special requirements for setting EvaluateTargetHealth to true when the alias target is an API Gateway API. However, because API Gateway is highly available by design, EvaluateTargetHealth provides no operational benefit and Route 53 health checks are recommended instead for failover scenarios." },
#   { place = "botocore:route53/AliasTarget.EvaluateTargetHealth", words = "There are no special requirements for setting EvaluateTargetHealth to true when the alias target is a VPC interface endpoint. However, because VPC interface endpoints are highly available by design, EvaluateTargetHealth provides no operational benefit and Route 53 health checks are recommended instead for failover scenarios." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# ///
