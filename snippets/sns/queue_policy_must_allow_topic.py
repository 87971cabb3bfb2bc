# /// uradori
# confirmed = "9bb8a250a244e01db4a8ef404ecce9f2e7e23d712287620adae936d12c9bcba8"
# backend = "plain"
# kind = "source"
# statements = ["sns.push"]
# sources = [
#   "https://aws.amazon.com/blogs/developer/subscribing-an-sqs-queue-to-an-sns-topic/",
#   "https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html",
# ]
# limits.ja = "moto はキューのアクセスポリシーを確かめずに配信するため、ここでは証言させない。"
# limits.en = "moto delivers without looking at the queue's access policy, so it is not called as a witness."
# [[quotes]]
# place = "https://aws.amazon.com/blogs/developer/subscribing-an-sqs-queue-to-an-sns-topic/"
# words = "You have always been able to subscribe queues to topics using the Subscribe method on the SNS client, but after you subscribed to the topic with your queue, you also had to set a policy on the queue using the SetQueueAttributes method from the SQS client. The policy gives permission to the topic to send a message to the queue."
# read = 2026-11-29
# ///
