# /// uradori
# confirmed = "bda1086b6c7316eb330087a50bad54530fc572a86d49949c4c67bcaf9875aece"
# backend = "plain"
# kind = "source"
# statements = ["kda.sql", "kda.def"]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-interactive.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-sql-examples.html",
# ]
# limits.ja = "ノートブックは AWS の中でしか動かず、moto にも API モデルにも問い合わせを実行するところはない。"
# limits.en = "Notebooks run only inside AWS; neither moto nor the API model has a place where their queries run."
# [[quotes]]
# place = "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-interactive.html"
# words = "You can use Flink SQL queries in the Studio notebook to query streaming data. You may also use Python (Table API) and Scala (Table and Datastream APIs) to write programs to query your streaming data interactively."
# read = 2026-11-29
# ///
