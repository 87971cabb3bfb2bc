# /// uradori
# confirmed = "f9a95b8158e0cb0aac94cc2839da0d3c2c573f282aa9ff8783e1197cc486cac0"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/limits.html",
#   "https://serverlessland.com/content/service/lambda/guides/aws-lambda-operator-guide/scaling-concurrency",
# ]
# limits.ja = "どちらの言葉も、保存された写しで読んだ。"
# limits.en = "Both were read in stored copies."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/limits.html"
# words = "New AWS accounts have reduced concurrency and memory quotas."
# read = 2026-11-29
# [[quotes]]
# place = "https://serverlessland.com/content/service/lambda/guides/aws-lambda-operator-guide/scaling-concurrency"
# words = "All AWS accounts start with a default concurrent limit of 1000 per Region."
# read = 2026-11-29
# ///
