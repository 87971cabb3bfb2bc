# /// uradori
# confirmed = "c478732e12f29cc2f19c7268b0284c283a23652d31dfa0802022b254273c6f00"
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
# [[quotes]]
# place = "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-interactive.html"
# words = "You can view the results of your queries or programs, update them in seconds, and re-run them to view updated results."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-interactive.html"
# words = "If you are using %flink.pyflink or %flink.ipyflink as your interpreters, you will need to use the ZeppelinContext to visualize the results within the notebook."
# read = 2026-11-29
# ///
