# /// uradori
# confirmed = "dea7065633f2b9f70f81c74b421a4130d1ff39552c9f47369cb47c87bf22f281"
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
