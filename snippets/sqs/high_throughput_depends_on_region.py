# /// uradori
# confirmed = "946b55101adbd32b87a631f4cb1b1a2ec5c28d33381b3ba4c25120cfee1d3897"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html",
# ]
# limits.ja = "AWS の表には、これらの間の値のリージョンもある。バッチを使うと、数えるのは呼び出しなので、件数は10倍までになる。読んだのは、第三者が保存した写しである。moto にはスループットの上限がない。"
# limits.en = "AWS's table has Regions with figures in between. Calls are what is counted, so that batches carry up to ten times as many messages. What was read are copies that third parties keep. moto has no limit on throughput."
# [[quotes]]
# place = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html"
# words = "US East (N. Virginia), US West (Oregon), and Europe (Ireland): Up to 70,000 transactions per second (TPS)."
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html"
# words = "All other AWS Regions: Default throughput of 2,400 TPS"
# read = 2026-11-30
# ///
