# /// uradori
# confirmed = "80ec6a6974aefbe911af0612b7d1fa5549be5075190adc56cea5ae0c670cd3fa"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html",
# ]
# limits.ja = "AWS の表には、これらの間の値のリージョンもある。バッチを使うと、数えるのは呼び出しなので、件数は10倍までになる。1つ目は第三者が保存した写しで、2つ目は第三者の引用で読んだ。moto にはスループットの上限がない。"
# limits.en = "AWS's table has Regions with figures in between. Calls are what is counted, so that batches carry up to ten times as many messages. The first words were read in a copy that a third party keeps, the second as another quotes them. moto has no limit on throughput."
# [[quotes]]
# place = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html"
# words = "US East (N. Virginia), US West (Oregon), and Europe (Ireland): Up to 70,000 transactions per second (TPS)."
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html"
# words = "All other AWS Regions: Default throughput of 2,400 TPS"
# read = 2026-11-30
# ///
