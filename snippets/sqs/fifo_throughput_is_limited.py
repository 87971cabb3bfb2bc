# /// uradori
# confirmed = "5bb100e8ca8c09e1039a4b141791e0b26503d0da4e366c56a3175435cfaf60ea"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html", "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/troubleshooting-fifo-throttling-issues.html"]
# limits.ja = "moto にはスループットの上限がない。読んだのは、保存された写しである。"
# limits.en = "moto has no limit on throughput. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html"
# words = "If you use batching, non-high throughput FIFO queues support up to 3,000 messages per second, per API action (SendMessage, ReceiveMessage, and DeleteMessage). The 3,000 messages per second represent 300 API calls, each with a batch of 10 messages."
# read = 2026-11-29
# ///
