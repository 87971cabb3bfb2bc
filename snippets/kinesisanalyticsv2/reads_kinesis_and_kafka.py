# /// uradori
# kind = "source"
# statements = ["kda.def"]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-sql-examples.html",
# ]
# limits.ja = "入力を選ぶのはアプリケーションの中のコネクタであり、API モデルには現れない。moto ではアプリケーションを動かせない。"
# limits.en = "Inputs are chosen by connectors inside the application and do not show in the API model; moto cannot start an application."
# ///
