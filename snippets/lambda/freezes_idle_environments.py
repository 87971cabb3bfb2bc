# /// uradori
# confirmed = "b1a7221b8a3d562529a19884e3804988c0892b086ebe8085759f1891740ffd92"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-execution-environment.html",
# ]
# limits.ja = "凍結は AWS の中で起きるので、外からは見えない。マネージドインスタンスの実行環境が動き続けることは、出典の2つ目による。"
# limits.en = "The freezing happens inside AWS, where nobody can look from outside. That environments of Managed Instances keep running is said in the second source."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html"
# words = "Lambda freezes the execution environment when the runtime and each extension have completed and there are no pending events."
# read = 2026-11-29
# ///
