# /// uradori
# confirmed = "534a54064b6581231e9d6a647ba7e7b7d8b11ec9b3eec69f3cdd909db8382a37"
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
# words = "If the endpoint type is HTTP/S or email, or if the endpoint and the topic are not in the same Amazon Web Services account, the endpoint owner must run the ConfirmSubscription action to confirm the subscription. You call the ConfirmSubscription action with the token from the subscription response."
# [[quotes]]
# place = "botocore:sns/Subscribe"
# words = "Confirmation tokens are valid for two days."
# ///
