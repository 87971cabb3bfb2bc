# /// uradori
# confirmed = "287b63de6976dae509d650ce129e6c5a5672f623ae24076e358f5d3f604062ff"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html"]
# limits.ja = "moto は再試行しない。読んだのは、保存された写しである。"
# limits.en = "moto does not retry. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html"
# words = "When an event isn't successfully delivered to a target because of retriable errors, EventBridge retries sending the event."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html"
# words = "By default, EventBridge retries sending the event for 24 hours and up to 185 times with an exponential back off and jitter, or randomized delay."
# read = 2026-11-29
# ///
