# /// uradori
# confirmed = "71901e5c55af50bdb6c04f792b488bf5e454ee20e864e2b5eb5ca848917ad325"
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
# words = "In the SQL editor, you can either author your own code yourself or choose Add SQL from templates. A SQL template gives you example SQL code that can help you write common Amazon Kinesis Data Analytics applications."
# read = 2026-11-29
# [[quotes]]
# place = "https://github.com/awslabs/managed-service-for-apache-flink-blueprints"
# words = "Managed Service for Apache Flink Blueprints are a curated collection of Apache Flink applications."
# read = 2026-11-29
# ///
