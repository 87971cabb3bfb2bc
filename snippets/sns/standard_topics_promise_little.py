# /// uradori
# confirmed = "688918b3976a320624527e542a3a1adcbdc3f2cda5636b73fbd47bfb6d11fedc"
# backend = "plain"
# kind = "source"
# statements = ["sns.std-order", "sns.std-alo"]
# sources = [
#   "https://www.amazonaws.cn/en/sns/features/",
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html",
# ]
# limits.ja = "moto の標準トピックは必ず発行順に1回ずつ届けるので、証言させない。"
# limits.en = "moto's standard topics always keep the order and never repeat, so it is not called as a witness."
# [[quotes]]
# place = "https://www.amazonaws.cn/en/sns/features/"
# words = "Best-effort ordering: Occasionally, messages might be delivered in an order different from which they were published."
# read = 2026-11-29
# [[quotes]]
# place = "https://www.amazonaws.cn/en/sns/features/"
# words = "Best-effort deduplication: A message is delivered at least once, but occasionally more than one copy of a message is delivered."
# read = 2026-11-29
# ///
