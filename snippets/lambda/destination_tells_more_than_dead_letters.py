# /// uradori
# confirmed = "a6033ec420134e63eb9aeec66c18b5e54676d952a67fca6861373b7b830a6cd3"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html",
# ]
# limits.ja = "S3 バケットを送信先にできるのは失敗したときだけで、FIFO のキューとトピックは、送信先にもデッドレターキューにもできない。読んだのは、保存された写しである。"
# limits.en = "An S3 bucket can be the destination of failures only, and FIFO queues and FIFO topics can be neither destinations nor dead-letter queues. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html"
# words = "The invocation record contains details about the request and response in JSON format. You can configure separate destinations for events that are processed successfully, and events that fail all processing attempts."
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html"
# words = "For dead-letter queues, Lambda only sends the content of the event, without details about the response."
# read = 2026-11-30
# ///
