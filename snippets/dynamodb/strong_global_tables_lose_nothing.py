# /// uradori
# confirmed = "7a9c412107ea0f4836f65fabb867527a172460e974c03e169a9f0bee81018e81"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html",
# ]
# limits.ja = "読んだのは、第三者の写しである。"
# limits.en = "What was read is a copy that a third party keeps."
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "Item changes in an MRSC global table replica are synchronously replicated to at least one other Region before the write operation returns a successful response. Strongly consistent read operations on any MRSC replica always return the latest version of an item."
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "must be deployed in exactly three Regions"
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html"
# words = "a Recovery Point Objective (RPO) of zero"
# read = 2026-11-30
# ///
