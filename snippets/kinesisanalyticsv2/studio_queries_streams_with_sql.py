# /// uradori
# kind = "source"
# statements = ["kda.sql", "kda.def"]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-interactive.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-sql-examples.html",
# ]
# limits.ja = "ノートブックは AWS の中でしか動かず、moto にも API モデルにも問い合わせを実行するところはない。"
# limits.en = "Notebooks run only inside AWS; neither moto nor the API model has a place where their queries run."
# ///
