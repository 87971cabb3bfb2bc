# /// uradori
# confirmed = "dc4549d9c440de2d967cd8c2bc0620f001d74806433ac7d9fba7856cd4ac3ee2"
# backend = "plain"
# kind = "source"
# statements = ["kda.templates"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/console-summary-sql-editor.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/examples-collapsibles.html",
#   "https://github.com/awslabs/managed-service-for-apache-flink-blueprints",
# ]
# limits.ja = "テンプレートはコンソールの画面の機能で、API にも moto にも現れない。"
# limits.en = "Templates were a feature of the console and appear neither in the API nor in moto."
# [[quotes]]
# place = "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/console-summary-sql-editor.html"
# words = "A SQL template gives you example SQL code that can help you write common Amazon Kinesis Data Analytics applications."
# read = 2026-11-29
# [[quotes]]
# place = "https://github.com/awslabs/managed-service-for-apache-flink-blueprints"
# words = "Managed Service for Apache Flink Blueprints are a curated collection of Apache Flink applications."
# read = 2026-11-29
# ///
