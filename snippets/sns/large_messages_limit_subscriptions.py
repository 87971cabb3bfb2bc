# /// uradori
# confirmed = "bffd6e561312e5b211233a7bbaab10ffe0da129cb96f5289975fc89f1b2e7697"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html"]
# limits.ja = "moto にはトピックの MaximumMessageSize がない。"
# limits.en = "moto has no MaximumMessageSize of a topic."
# [[quotes]]
# place = "botocore:sns/CreateTopic.Attributes"
# words = "A topic with a MaximumMessageSize above 256 KiB must have 100 or fewer subscriptions, and each subscription must be an Amazon SQS, Amazon Data Firehose, or Lambda subscription."
# ///
