# /// uradori
# confirmed = "70ba3efbe13397a51ab27c95e16405bcce777f3b08024eba222f600a85142d32"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-execution-environment.html",
# ]
# limits.ja = "moto には、片づけられる実行環境がない。マネージドインスタンスの実行環境には別のライフサイクルがある（出典の2つ目）。"
# limits.en = "moto has no environments that could be cleared away. Environments of Managed Instances have a life cycle of their own (the second source)."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html"
# words = "However, Lambda terminates execution environments every few hours to allow for runtime updates and maintenance—even for functions that are invoked continuously. You should not assume that the execution environment will persist indefinitely."
# read = 2026-11-29
# ///
