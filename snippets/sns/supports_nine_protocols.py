# /// uradori
# confirmed = "bdd56db2d5a3ec8198dae2707d4d452fb05980883ee7bb5f066c6486e7c740ef"
# backend = "plain"
# kind = "quotation"
# statements = ["sns.channels"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html",
# ]
# limits.ja = "moto は、どんなプロトコル名でも受け付ける。"
# limits.en = "moto accepts any name of a protocol."
# [[quotes]]
# place = "botocore:sns/Subscribe.Protocol"
# words = "http – delivery of JSON-encoded message via HTTP POST https – delivery of JSON-encoded message via HTTPS POST"
# [[quotes]]
# place = "botocore:sns/Subscribe.Protocol"
# words = "email – delivery of message via SMTP email-json – delivery of JSON-encoded message via SMTP"
# [[quotes]]
# place = "botocore:sns/Subscribe.Protocol"
# words = "sms – delivery of message via SMS sqs – delivery of JSON-encoded message to an Amazon SQS queue"
# [[quotes]]
# place = "botocore:sns/Subscribe.Protocol"
# words = "application – delivery of JSON-encoded message to an EndpointArn for a mobile app and device lambda – delivery of JSON-encoded message to an Lambda function"
# [[quotes]]
# place = "botocore:sns/Subscribe.Protocol"
# words = "firehose – delivery of JSON-encoded message to an Amazon Data Firehose delivery stream."
# ///
