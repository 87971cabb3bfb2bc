# /// uradori
# confirmed = "3054a671f67ce949bf50a78adb2684f33984ecf76387a0602d5292dc56d815cb"
# backend = "plain"
# kind = "quotation"
# statements = ["sns.fifo-usecase"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-archiving-replay.html"]
# limits.ja = "moto にはアーカイブも再生もない。"
# limits.en = "moto neither archives nor replays."
# [[quotes]]
# place = "botocore:sns/CreateTopic.Attributes"
# words = "The following attributes apply only to FIFO topics: ArchivePolicy – The policy that sets the retention period for messages stored in the message archive of an Amazon SNS FIFO topic."
# [[quotes]]
# place = "botocore:sns/Subscribe.Attributes"
# words = "The following attributes apply only to FIFO topics: ReplayPolicy – Adds or updates an inline policy document for a subscription to replay messages stored in the specified Amazon SNS topic."
# ///
