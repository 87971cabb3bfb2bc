# /// uradori
# confirmed = "b2ef8dbb04be471ae578ffbd5d603e71750d7c24f38f90dda1903b2b1b6d40f1"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html",
# ]
# limits.ja = "ローカルセカンダリインデックスも使えない。読んだのは、第三者の写しである。"
# limits.en = "Local secondary indexes are not supported, either. What was read is a copy that a third party keeps."
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "Global tables configured for multi-Region strong consistency (MRSC) do not support transaction operations, and will return an error if those operations are invoked on an MRSC replica"
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "Time to Live (TTL) is not supported for MRSC global tables"
# read = 2026-11-30
# ///
