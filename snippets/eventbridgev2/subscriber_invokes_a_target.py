# /// uradori
# confirmed = "49654ea189be5b92bae533684e4127c73a101c6b1fba3781037da8d1873e34c9"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus.html"]
# limits.ja = "moto には Custom Event Bus がない。"
# limits.en = "moto has no Custom Event Bus."
# [[quotes]]
# place = "botocore:eventbridgev2"
# words = "A subscriber filters events, optionally transforms them, and invokes a target such as Lambda, SQS, SNS, Kinesis, Step Functions, or an HTTP endpoint."
# ///
