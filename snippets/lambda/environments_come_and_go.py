# /// uradori
# confirmed = "aa20edd21cc7262eb5d41f16759497e35c425de6890e48d79a056bf6a32f1898"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html",
# ]
# limits.ja = "moto には、片づけられる実行環境がない。"
# limits.en = "moto has no environments that could be cleared away."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html"
# words = "However, Lambda terminates execution environments every few hours to allow for runtime updates and maintenance—even for functions that are invoked continuously. You should not assume that the execution environment will persist indefinitely."
# read = 2026-11-29
# ///
