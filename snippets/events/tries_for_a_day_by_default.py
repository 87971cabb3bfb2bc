# /// uradori
# confirmed = "bbf51e52746124b0005e48e552be57f08147d4c4701688626b3ca9106babc914"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html"]
# limits.ja = "moto は届けられなかったイベントを再試行しない。読んだのは、保存された写しである。"
# limits.en = "moto does not retry. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html"
# words = "By default, EventBridge retries sending the event for 24 hours and up to 185 times with an exponential back off and jitter, or randomized delay."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html"
# words = "If an event isn't delivered after all retry attempts are exhausted, the event is dropped and EventBridge doesn't continue to process it. To avoid losing events after they fail to be delivered to a target, configure a dead-letter queue (DLQ) to receive all failed events."
# read = 2026-11-29
# ///
