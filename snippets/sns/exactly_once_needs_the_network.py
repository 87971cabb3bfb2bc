# /// uradori
# confirmed = "7dfe366fe8b83510822612443c8fae3c6db9ebac0613c4b97596fe69c73668ed"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"]
# limits.ja = "権限の不足もネットワークの中断も、moto では再現できない。"
# limits.en = "moto can imitate neither a missing permission nor a broken network."
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"
# words = "There are no network disruptions that prevent acknowledgment of the message delivery."
# read = 2026-11-29
# ///
