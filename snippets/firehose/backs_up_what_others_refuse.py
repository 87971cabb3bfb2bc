# /// uradori
# confirmed = "1b17571eb139eccd4bb1f64f5bd69218f28e73b10bce8fb2f9ffb1a6768d5836"
# backend = "plain"
# kind = "source"
# statements = ["firehose.deliver"]
# sources = ["https://docs.aws.amazon.com/firehose/latest/dev/troubleshooting.html"]
# limits.ja = "moto の配信は失敗しない。"
# limits.en = "moto's deliveries never fail."
# [[quotes]]
# place = "https://docs.aws.amazon.com/firehose/latest/dev/troubleshooting.html"
# words = "If the retry duration ends before the data is delivered successfully, Firehose backs up the data to the configured S3 backup bucket. If the destination is Amazon S3 and delivery fails or if delivery to the backup S3 bucket fails, Firehose keeps retrying until the retention period ends."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/firehose/latest/dev/troubleshooting.html"
# words = "For a Firehose stream whose data source is a Kinesis data stream, you can change the retention period as described in Changing the Data Retention Period."
# read = 2026-11-29
# ///
