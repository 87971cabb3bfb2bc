# /// uradori
# confirmed = "72c777568edc9793eeda1e57300188d346d6d68f6ad1e61da8a360751ae23110"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://github.com/aws/agent-toolkit-for-aws/blob/main/skills/core-skills/aws-serverless/references/lambda.md",
#   "https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html",
# ]
# limits.ja = "言葉は、AWS が公開しているリポジトリで読んだ。moto は、どちらの設定も保存するだけである。"
# limits.en = "The words were read in a repository that AWS publishes. moto only keeps both settings."
# [[quotes]]
# place = "https://github.com/aws/agent-toolkit-for-aws/blob/main/skills/core-skills/aws-serverless/references/lambda.md"
# words = "Supported runtimes: Java 11+, Python 3.12+, .NET 8+"
# read = 2026-11-29
# [[quotes]]
# place = "https://github.com/aws/agent-toolkit-for-aws/blob/main/skills/core-skills/aws-serverless/references/lambda.md"
# words = "Mutually exclusive with Provisioned Concurrency (cannot set both on one function)"
# read = 2026-11-29
# ///
