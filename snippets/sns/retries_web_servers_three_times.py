# /// uradori
# confirmed = "19119ed9e0dede03bfb70c85d6f6895ac171f2f1b6488c2a831a3bbc806b3cdf"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.retry.html"]
# limits.ja = "moto は再試行しない。読んだのは、保存された写しである。"
# limits.en = "moto does not retry. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.retry.html"
# words = "By default, if the initial delivery of the message fails, Amazon SNS attempts up to three retries with a delay between failed attempts set at 20 seconds."
# read = 2026-11-29
# ///
