# /// uradori
# confirmed = "ab91575f4ee7d94ac3a586f5f67569a728ca020d3affb9c4f3aee15a92709d96"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html"]
# limits.ja = "読んだのは、保存された写しである。"
# limits.en = "What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html"
# words = "These errors commonly occur when an owner deletes the endpoint (for example, a Lambda function subscribed to an Amazon SNS topic) or when an owner changes the policy attached to the subscribed endpoint in a way that prevents Amazon SNS from delivering messages to the endpoint. Amazon SNS doesn't retry the message delivery that fails as a result of a client-side error."
# read = 2026-11-29
# ///
