# /// uradori
# confirmed = "df46e121b958513ac9da0c5acd455a244f5516ba42f0473ccc6bad4645251103"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html"]
# limits.ja = "moto はトピックの数を見ない。"
# limits.en = "moto does not look at the number of topics."
# [[quotes]]
# place = "botocore:sns/CreateTopic"
# words = "Users can create at most 100,000 standard topics (at most 1,000 FIFO topics)."
# ///
