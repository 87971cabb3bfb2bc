# /// uradori
# confirmed = "ff8d22fddc0d40cda1d3a5df2ef0f2f5df86eeff1cd784c2f1961bdac64b24a9"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:rds/CreateGlobalCluster", words = "The global database contains a single primary cluster with read-write capability, and a read-only secondary cluster that receives data from the primary cluster through high-speed replication performed by the Aurora storage subsystem." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateGlobalCluster.html",
# ]
# ///
