# /// uradori
# confirmed = "cced079740bb32b2f100e44950e542725f6cc2f538690b249a878b43c789c185"
# backend = "plain"
# kind = "source"
# waivers.UR162 = "The quotation says “a second”, without a figure."
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html",
# ]
# limits.ja = "開発者ガイドは、この方式の RPO を、通常数秒のレプリケーションの遅れと同じだとしている。その文は、第三者の引用で読んだ。moto のテーブルはレプリケートしない。"
# limits.en = "The RPO of this mode is, according to the developer guide, the delay of replication, usually a few seconds. Its sentences were read as a third party quotes them. moto's tables do not replicate."
# [[quotes]]
# place = "botocore:dynamodb/UpdateTable.MultiRegionConsistency"
# words = "EVENTUAL: Configures a new global table for multi-Region eventual consistency (MREC). This is the default consistency mode for global tables."
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "Item changes in an MREC global table replica are asynchronously replicated to all other replicas, typically within a second or less."
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "If the same item is modified in multiple Regions simultaneously, DynamoDB will resolve the conflict by using the modification with the latest internal timestamp on a per-item basis, referred to as a 'last writer wins' conflict resolution method."
# read = 2026-11-30
# ///
