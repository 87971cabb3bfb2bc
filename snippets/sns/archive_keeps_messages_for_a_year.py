# /// uradori
# confirmed = "005d6cb97219c8d8e931de4fcff49b7131e66e7d6362492ee5eb7656bac456f6"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-archiving-replay.html",
#   "https://docs.amazonaws.cn/en_us/sns/latest/dg/fifo-message-archiving-replay.md",
# ]
# limits.ja = "moto にはアーカイブも再生もない。読んだのは、保存された写しである。"
# limits.en = "moto neither archives nor replays. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.amazonaws.cn/en_us/sns/latest/dg/fifo-message-archiving-replay.md"
# words = "This feature allows topic owners to store messages directly within the topic archive for up to 365 days and replay them to subscribers when needed."
# read = 2026-11-29
# ///
