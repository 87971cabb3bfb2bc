# /// uradori
# confirmed = "06cc0237acaa9a5eee19d7fc7125d6ff5d550bacdc077312acd72e77185545fa"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargets.html"]
# limits.ja = "moto はターゲットの数を見ない。"
# limits.en = "moto does not look at the number of targets."
# [[quotes]]
# place = "botocore:events/PutTargets"
# words = "Each rule can have up to five (5) targets associated with it at one time."
# ///
