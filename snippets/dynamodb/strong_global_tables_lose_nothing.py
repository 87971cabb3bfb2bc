# /// uradori
# confirmed = "34681c08cc92cfc62b474207afb9a234c0f511984af0f822737db8097933c7f9"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html",
# ]
# limits.ja = "読んだのは、第三者による引用である。"
# limits.en = "The words were read as a third party quotes them."
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
