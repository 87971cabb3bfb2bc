# /// uradori
# confirmed = "696c821107edca5a59268622d5e47429fb9c76bce06bed4540674ff8344043cf"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html", words = "In a Multi-AZ deployment, Amazon RDS automatically provisions and maintains a synchronous standby replica in a different Availability Zone.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html",
# ]
# limits.ja = "引用したのは、マルチ AZ DB インスタンス配置のページの文で、保存された写しで読んだ。moto の DB インスタンスにはスタンバイがない。"
# limits.en = "The words are from the page on Multi-AZ DB instance deployments, read in a stored copy. moto's DB instances have no standby."
# ///
