# /// uradori
# confirmed = "5a323675f3c4bc505caa6cf45a31213be6a149c148c3e3328cb805fa5e40a72d"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html"]
# limits.ja = "moto でイベントを届けるには、このサイトが使わないライブラリがいる。"
# limits.en = "To deliver events, moto needs a library that this site does not use."
# [[quotes]]
# place = "botocore:events/PutRule"
# words = "Rules with EventPatterns are triggered when a matching event is observed."
# [[quotes]]
# place = "botocore:events/PutTargets"
# words = "Each rule can have up to five (5) targets associated with it at one time."
# ///
