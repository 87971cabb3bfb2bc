# /// uradori
# confirmed = "2fba574a700ad9d583e5dcf843c21acd7e90d1f26b1c1b9ca100910a9d80ac7e"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html",
# ]
# limits.ja = "2つ目の文は MREC のテーブルについて書かれていて、第三者の写しで読んだ。moto のテーブルはレプリケートしない。"
# limits.en = "The second sentence is about MREC tables, and was read in a copy that a third party keeps. moto's tables do not replicate."
# [[quotes]]
# place = "botocore:dynamodb/UpdateTable.MultiRegionConsistency"
# words = "EVENTUAL: Configures a new global table for multi-Region eventual consistency (MREC). This is the default consistency mode for global tables."
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "Strongly consistent read operations return the latest version of an item if that item was last updated in the Region where the read occurred, but may return stale data if the item was last updated in a different Region."
# read = 2026-11-30
# ///
