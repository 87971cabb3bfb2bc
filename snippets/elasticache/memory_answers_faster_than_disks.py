# /// uradori
# confirmed = "0af0cc900f3a60ad7a99fc22c9f56e228e1da4bb06d3d8bd2aef8bcd77fc0200"
# kind = "source"
# statements = ["ec.faster-hdd"]
# quotes = [
#   { place = "https://aws.amazon.com/caching/", words = "Because memory is orders of magnitude faster than disk (magnetic or SSD), reading data from in-memory cache is extremely fast (sub-millisecond).", read = 2026-11-29 },
#   { place = "https://aws.amazon.com/caching/", words = "Storing common keys in an in-memory cache mitigates the need to overprovision while providing fast and predictable performance for the most commonly accessed data.", read = 2026-11-29 },
# ]
# sources = [
#   "https://aws.amazon.com/caching/",
#   "https://aws.amazon.com/elasticache/faqs/",
# ]
# limits.ja = "手元で時間を計っても、ディスクの種類や通信、機械の混み具合で結果が変わり、ElastiCache の速さは示せない。読んだのは、第三者が残したページの写しである。"
# limits.en = "Timings taken here would vary with the disk, the network and the load of the machine, and would say nothing of how fast ElastiCache is. What was read is a copy of the page that a third party keeps."
# ///
