# /// uradori
# confirmed = "dcaff7ee07c042cb30d591115ffdcf8dcef7d1134fbc98cf3c3dce5ebfa465e8"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html"]
# limits.ja = "moto にはトピックの `MaximumMessageSize` がない。"
# limits.en = "moto has no `MaximumMessageSize` of a topic."
# [[quotes]]
# place = "botocore:sns/CreateTopic.Attributes"
# words = "A topic with a MaximumMessageSize above 256 KiB must have 100 or fewer subscriptions, and each subscription must be an Amazon SQS, Amazon Data Firehose, or Lambda subscription."
# ///
