# /// uradori
# confirmed = "0c1caf019cf3a0ec7429e5e819963ff4599e7237c18a399625bbd57c1682f989"
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
