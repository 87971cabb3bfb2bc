# /// uradori
# kind = "source"
# statements = ["sns.push"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html",
# ]
# limits.ja = "moto はキューのアクセスポリシーを確かめずに配信するため、ここでは証言させない。"
# limits.en = "moto delivers without looking at the queue's access policy, so it is not called as a witness."
# ///
