# /// uradori
# confirmed = "b90aa6cadeafaa3deb2e1cfc702e35c9d6f6e65a0639cb06d1e947adb124d5f6"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/how-do-i-size-a-stream.html",
# ]
# limits.ja = "moto が知っているモードは、API の値にあるオンデマンドとプロビジョンドだけである。"
# limits.en = "moto knows the modes that are values in the API: on-demand and provisioned."
# [[quotes]]
# place = "https://docs.aws.amazon.com/streams/latest/dev/how-do-i-size-a-stream.html"
# words = "In Amazon Kinesis Data Streams, you can choose On-demand Standard, On-demand Advantage, and Provisioned as the mode for your data streams."
# read = 2026-11-29
# ///
