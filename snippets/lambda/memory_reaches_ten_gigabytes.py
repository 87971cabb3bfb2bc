# /// uradori
# confirmed = "9578dc4c9edd94583f9986cade4c17207944e3e2c0fdfc8eec38e334a34d5cbe"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.md",
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html",
# ]
# limits.ja = "読んだのは、保存された写しである。API モデルは 32,768 MB までの値を受け付ける。"
# limits.en = "What was read is a stored copy. The API model takes values up to 32,768 MB."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.md"
# words = "Code can run for up to 15 minutes in a single invocation and a single function can use up to 10,240 MB of memory."
# read = 2026-11-29
# ///
