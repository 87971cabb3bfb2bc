# /// uradori
# confirmed = "455a725d30b0b139443cacd057f0a41e8171b66831155f244c76fba7d7387cae"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:rds/CreateGlobalCluster", words = "The global database contains a single primary cluster with read-write capability, and a read-only secondary cluster that receives data from the primary cluster through high-speed replication performed by the Aurora storage subsystem." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateGlobalCluster.html",
# ]
# ///
