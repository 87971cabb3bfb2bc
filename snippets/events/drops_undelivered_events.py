# /// uradori
# confirmed = "e8b0d7030defbabfa247eb86461890f136c346614b45ee541efb47ed8f9152cb"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html"]
# limits.ja = "読んだのは、保存された写しである。"
# limits.en = "What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html"
# words = "If an event isn't delivered after all retry attempts are exhausted, the event is dropped and EventBridge doesn't continue to process it. To avoid losing events after they fail to be delivered to a target, configure a dead-letter queue (DLQ) to receive all failed events."
# read = 2026-11-29
# ///
