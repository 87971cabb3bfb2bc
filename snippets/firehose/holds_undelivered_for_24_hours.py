# /// uradori
# confirmed = "440e215b7ece0a9b94158f50c016debcc9a0089decd5b9e4e62a4ff80f28fa2e"
# backend = "plain"
# kind = "quotation"
# statements = ["firehose.deliver"]
# quotes = [
#   { place = "botocore:firehose/PutRecord", words = "Data records sent to Firehose are stored for 24 hours from the time they are added to a Firehose stream as it tries to send the records to the destination. If the destination is unreachable for more than 24 hours, the data is no longer available." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/firehose/latest/dev/troubleshooting.html",
# ]
# limits.ja = "API の説明は配信先を区別していない。S3 以外では事情が違うことは、開発者ガイドによる。"
# limits.en = "The API's text makes no difference between destinations; that others than S3 differ is what the Developer Guide says."
# ///
