# /// uradori
# confirmed = "0ddea244a9096a47d7a0b01ef89dd418c5461950a89e992300a5489be132bb3a"
# backend = "plain"
# kind = "source"
# statements = ["kda.def"]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-sql-examples.html",
# ]
# limits.ja = "入力を選ぶのはアプリケーションの中のコネクタであり、API モデルには現れない。moto ではアプリケーションを動かせない。"
# limits.en = "Inputs are chosen by connectors inside the application and do not show in the API model; moto cannot start an application."
# [[quotes]]
# place = "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html"
# words = "Applications that use the DataStream API can be written in Java or Scala, and can read from a Kinesis data stream, a Amazon MSK topic, or a custom source. Your application processes data by using a connector."
# read = 2026-11-29
# ///
