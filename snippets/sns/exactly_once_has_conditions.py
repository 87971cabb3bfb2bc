# /// uradori
# kind = "source"
# statements = ["sns.fifo-exactly-once"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-message-ordering.html",
# ]
# limits.ja = "権限の不足もネットワークの中断も、moto では再現できない。"
# limits.en = "moto can imitate neither a missing permission nor a broken network."
# ///
