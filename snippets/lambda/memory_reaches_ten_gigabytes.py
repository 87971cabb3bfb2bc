# /// uradori
# confirmed = "469a15f5a4596a84a1be743fdb37119956b4d93968c7db4a84909819da45f39b"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.md",
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html",
# ]
# limits.ja = "開発者ガイドの言葉は、保存された写しで読んだ。API モデルは 32,768 MB までの値を受け付ける。"
# limits.en = "The words of the Developer Guide were read in a stored copy. The API model takes values up to 32,768 MB."
# [[quotes]]
# place = "botocore:lambda/CreateFunction.MemorySize"
# words = "Increasing the function memory also increases its CPU allocation. The default value is 128 MB."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.md"
# words = "Code can run for up to 15 minutes in a single invocation and a single function can use up to 10,240 MB of memory."
# read = 2026-11-29
# ///
