# /// uradori
# confirmed = "0e6f45e84641dce23a31958c01a8181dea0caa7481a2aa277822457ef8977f6e"
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
# words = "New AWS accounts have reduced concurrency and memory quotas. AWS raises these quotas automatically based on your usage."
# read = 2026-11-29
# [[quotes]]
# place = "https://serverlessland.com/content/service/lambda/guides/aws-lambda-operator-guide/scaling-concurrency"
# words = "All AWS accounts start with a default concurrent limit of 1000 per Region. This is a soft limit that you can increase by submitting a request in the AWS Support Center."
# read = 2026-11-29
# ///
