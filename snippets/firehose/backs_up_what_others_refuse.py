# /// uradori
# confirmed = "c014855abb8951bb9473bfbcb1be28b5f362cc99733331a37d2bca4eab9c5fe1"
# backend = "plain"
# kind = "source"
# statements = ["firehose.deliver"]
# sources = ["https://docs.aws.amazon.com/firehose/latest/dev/troubleshooting.html"]
# limits.ja = "moto の配信は失敗しない。"
# limits.en = "moto's deliveries never fail."
# [[quotes]]
# place = "https://docs.aws.amazon.com/firehose/latest/dev/troubleshooting.html"
# words = "If the retry duration ends before the data is delivered successfully, Firehose backs up the data to the configured S3 backup bucket."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/firehose/latest/dev/troubleshooting.html"
# words = "For a Firehose stream whose data source is a Kinesis data stream, you can change the retention period as described in Changing the Data Retention Period."
# read = 2026-11-29
# ///
