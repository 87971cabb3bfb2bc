# /// uradori
# kind = "source"
# statements = ["quick.session"]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/2023-04-10/framework/rel_mitigate_interaction_failure_stateless.html",
#   "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_stateless.html",
# ]
# limits.ja = "何を勧めるかは AWS の見解なので、実行して確かめるものがない。置き場所の名前は2023年4月10日版による。"
# limits.en = "What AWS recommends is its opinion, so there is nothing to run. The stores are named in the edition of 10 April 2023."
# ///
