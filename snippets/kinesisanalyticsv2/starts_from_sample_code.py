# /// uradori
# kind = "source"
# statements = ["kda.templates"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/console-summary-sql-editor.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/examples-collapsibles.html",
#   "https://github.com/awslabs/managed-service-for-apache-flink-blueprints",
# ]
# limits.ja = "テンプレートはコンソールの画面の機能で、API にも moto にも現れない。"
# limits.en = "Templates were a feature of the console and appear neither in the API nor in moto."
# ///
