# /// uradori
# confirmed = "b1e3dcdd60007de369b1bcbb1b5ab9d43fb9385a84b5b4be3bccc2b98df94295"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:rds/FailoverDBCluster", words = "For a Multi-AZ DB cluster, after RDS terminates the primary DB instance, the internal monitoring system detects that the primary DB instance is unhealthy and promotes a readable standby (read-only instances) in the DB cluster to be the primary DB instance (the cluster writer). Failover times are typically less than 35 seconds." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_FailoverDBCluster.html",
# ]
# ///
