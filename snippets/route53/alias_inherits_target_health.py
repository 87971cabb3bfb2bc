# /// uradori
# confirmed = "71568a04b56d2c3ada98a975dde1f438d2da3f1a907ee94caddea573fcb569e7"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-primary"]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "For failover alias resource record sets, you must also include the EvaluateTargetHealth element and set the value to true." },
#   { place = "botocore:route53/AliasTarget.EvaluateTargetHealth", words = "Applies only to alias, failover alias, geolocation alias, latency alias, and weighted alias resource record sets: When EvaluateTargetHealth is true, an alias resource record set inherits the health of the referenced Amazon Web Services resource, such as an ELB load balancer or another resource record set in the hosted zone." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# ///
