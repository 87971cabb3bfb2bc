# /// uradori
# confirmed = "6e47d5094d9df7169aef76dda99b2d1532538b1ecf0085c96ec383e811360846"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:rds/CreateGlobalCluster", words = "The global database contains a single primary cluster with read-write capability, and a read-only secondary cluster that receives data from the primary cluster through high-speed replication performed by the Aurora storage subsystem." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateGlobalCluster.html",
# ]
# ///
