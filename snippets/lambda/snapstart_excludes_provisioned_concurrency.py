# /// uradori
# confirmed = "9137b5ec60f1667547b92adb1b514ea2d26bead33b2655ac966bec7f425864e0"
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
