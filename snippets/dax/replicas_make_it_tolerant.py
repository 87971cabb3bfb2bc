# /// uradori
# confirmed = "3d6d91f07cb5a6686e91ebebf846000e3cfa26a642f9eaf050d172e49d348e7a"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:dax/CreateCluster.ReplicationFactor", words = "A replication factor of 1 will create a single-node cluster, without any read replicas. For additional fault tolerance, you can create a multiple node cluster with one or more read replicas." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_CreateCluster.html",
# ]
# ///
