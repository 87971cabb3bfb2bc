# /// uradori
# confirmed = "21016ea570fa90cfaf22dd14c2c0657a9ce9b99adbd5bc90cb9f5349ec3c11ca"
# backend = "plain"
# kind = "quotation"
# statements = ["kda.sql", "kda.def"]
# quotes = [
#   { place = "botocore:kinesisanalyticsv2/CreateApplication.ApplicationMode", words = "Use the STREAMING mode to create a Managed Service for Apache Flink application. To create a Managed Service for Apache Flink Studio notebook, use the INTERACTIVE mode." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/apiv2/API_CreateApplication.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/apiv2/API_ZeppelinApplicationConfiguration.html",
# ]
# limits.ja = "moto は値を書き留めるだけで、ノートブックを動かさない。"
# limits.en = "moto only notes the value down and runs no notebook."
# ///
