# /// uradori
# confirmed = "bec215d9cca6c30ae3eb371c65d7a363cd4be46bbfc6cc9fbe334540e5aac53d"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html",
# ]
# limits.ja = "2つ目の文は MREC のテーブルについて書かれていて、第三者の引用で読んだ。moto のテーブルはレプリケートしない。"
# limits.en = "The second sentence is about MREC tables, and was read as a third party quotes it. moto's tables do not replicate."
# [[quotes]]
# place = "botocore:dynamodb/UpdateTable.MultiRegionConsistency"
# words = "EVENTUAL: Configures a new global table for multi-Region eventual consistency (MREC). This is the default consistency mode for global tables."
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "Strongly consistent read operations return the latest version of an item if that item was last updated in the Region where the read occurred, but may return stale data if the item was last updated in a different Region."
# read = 2026-11-30
# ///
