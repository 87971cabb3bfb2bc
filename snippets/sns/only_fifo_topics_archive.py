# /// uradori
# confirmed = "98f0c7aa13ee4297f7d70d4795e9ed4ac396e559828342e5c7f413dc05454760"
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
