# /// uradori
# confirmed = "5afe1bc3163b2c92c87942574a0de8d933c930987fa19eeddb871b36815f5026"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html",
#   "https://aws.amazon.com/lambda/pricing/",
# ]
# limits.ja = "moto は SnapStart の設定を保存するだけである。料金ページの言葉は、公開リポジトリにある2026年の写しで読んだ。"
# limits.en = "moto only keeps the setting of SnapStart. The words of the pricing page were read in a copy of 2026 in a public repository."
# [[quotes]]
# place = "botocore:lambda/SnapStart"
# words = "Set ApplyOn to PublishedVersions to create a snapshot of the initialized execution environment when you publish a function version."
# [[quotes]]
# place = "https://aws.amazon.com/lambda/pricing/"
# words = "When your function is subsequently invoked, Lambda resumes execution environments from this pre-initialized snapshot instead of initializing them from scratch, improving startup latency."
# read = 2026-11-29
# ///
