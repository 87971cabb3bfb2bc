# /// uradori
# confirmed = "c0bb1ce4883fd3ca13d5996974dc5e784a9ba8a0734f817ae46276de65778950"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:rds/FailoverDBCluster", words = "For a Multi-AZ DB cluster, after RDS terminates the primary DB instance, the internal monitoring system detects that the primary DB instance is unhealthy and promotes a readable standby (read-only instances) in the DB cluster to be the primary DB instance (the cluster writer). Failover times are typically less than 35 seconds." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_FailoverDBCluster.html",
# ]
# ///
