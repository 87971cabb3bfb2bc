# /// uradori
# confirmed = "7b8fea8ef91e764a4679c9974bbda5747b8efc8082ec72947e2297de3be6285c"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html", words = "In a Multi-AZ deployment, Amazon RDS automatically provisions and maintains a synchronous standby replica in a different Availability Zone.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html", words = "The failover mechanism automatically changes the Domain Name System (DNS) record of the DB instance to point to the standby DB instance.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html", words = "Failover times are typically 60–120 seconds.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html",
# ]
# limits.ja = "moto の DB インスタンスにはスタンバイがなく、フェイルオーバーもしない。ユーザーガイドの文は、保存された写しで読んだ。"
# limits.en = "moto's DB instances have no standby and do not fail over. The sentences of the user guide were read in stored copies."
# ///
