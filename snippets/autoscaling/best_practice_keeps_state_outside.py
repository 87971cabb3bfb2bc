# /// uradori
# confirmed = "b16353473c686c2c1ddf6f9c76de17dafdc53b97bb73c857208e4ba6380cf338"
# kind = "source"
# statements = ["quick.session"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_stateless.html", words = "Systems should either not require state, or should offload state such that between different client requests, there is no dependence on locally stored data on disk and in memory.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_stateless.html", words = "Amazon ElastiCache, Amazon DynamoDB, Amazon Elastic File System (Amazon EFS), and Amazon MemoryDB are examples of AWS services that you can use to offload session data.", read = 2026-11-29 },
# ]
# sources = ["https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_stateless.html"]
# limits.ja = "何を勧めるかは AWS の見解なので、実行して確かめるものがない。読んだのは、保存された写しである。"
# limits.en = "What AWS recommends is its opinion, so there is nothing to run. What was read is a stored copy."
# ///
