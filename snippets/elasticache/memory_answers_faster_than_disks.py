# /// uradori
# kind = "source"
# statements = ["ec.faster-hdd"]
# sources = [
#   "https://aws.amazon.com/caching/",
#   "https://aws.amazon.com/elasticache/faqs/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html",
# ]
# limits.ja = "手元で時間を計っても、ディスクの種類や通信、機械の混み具合で結果が変わり、ElastiCache の速さは示せない。"
# limits.en = "Timings taken here would vary with the disk, the network and the load of the machine, and would say nothing of how fast ElastiCache is."
# ///
