# /// uradori
# confirmed = "ae55ae0dd4e6d17f357e3a59ccb1dae3bb4ff537cd49f108f6bbe266c01f4a4c"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-name"]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "Failover resource record sets only: To configure failover, you add the Failover element to two resource record sets. For one resource record set, you specify PRIMARY as the value for Failover; for the other resource record set, you specify SECONDARY." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-failover.html",
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
# ]
# ///
