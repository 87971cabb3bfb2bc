# /// uradori
# confirmed = "564595893e9cfe3a0b1ae9426d0e4f21f523cd7222e21b0bdef66bf5a61ad964"
# backend = "plain"
# kind = "quotation"
# statements = ["kda.def", "kda.no-db"]
# quotes = [
#   { place = "botocore:kinesisanalyticsv2", words = "The service enables you to quickly author and run Java, SQL, or Scala code against streaming sources to perform time series analytics, feed real-time dashboards, and create real-time metrics." },
# ]
# sources = ["https://docs.aws.amazon.com/managed-flink/latest/apiv2/Welcome.html"]
# limits.ja = "ダッシュボードに値が出るところは見ていない。"
# limits.en = "No dashboard was watched."
# ///
