# /// uradori
# confirmed = "3be39b7d939d3d870838dba96f3ac477901f482f98c539b55239f6818e09c69c"
# backend = "plain"
# kind = "quotation"
# statements = ["sns.notify"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html",
# ]
# limits.ja = "moto は、確認なしでサブスクライブを済ませる。"
# limits.en = "moto confirms every subscription by itself."
# [[quotes]]
# place = "botocore:sns/Subscribe"
# words = "If the endpoint type is HTTP/S or email, or if the endpoint and the topic are not in the same Amazon Web Services account, the endpoint owner must run the ConfirmSubscription action to confirm the subscription."
# [[quotes]]
# place = "botocore:sns/Subscribe"
# words = "Confirmation tokens are valid for two days."
# ///
