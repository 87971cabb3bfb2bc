# /// uradori
# confirmed = "1e22150f4fee3698ddb8ff6b730e328ad69de21a6a3e3cab39b634938982b9e8"
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
