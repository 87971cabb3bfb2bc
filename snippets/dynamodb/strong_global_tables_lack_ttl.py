# /// uradori
# confirmed = "d4b328718b269036d17c2b157389c2d64cddfabf80348cdf6ff9c18d95bc1f9e"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html",
# ]
# limits.ja = "ローカルセカンダリインデックスも使えない。読んだのは、第三者による引用である。"
# limits.en = "Local secondary indexes are not supported, either. The words were read as a third party quotes them."
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "Global tables configured for multi-Region strong consistency (MRSC) do not support transaction operations, and will return an error if those operations are invoked on an MRSC replica"
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "Time to Live (TTL) is not supported for MRSC global tables"
# read = 2026-11-30
# ///
