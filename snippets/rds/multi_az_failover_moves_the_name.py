# /// uradori
# confirmed = "92eb5985cfa38cc5168bb08087d7f56f7077d7ce874478c23491beb7fe5ebef0"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html", words = "The failover mechanism automatically changes the Domain Name System (DNS) record of the DB instance to point to the standby DB instance.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html", words = "Failover times are typically 60–120 seconds.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.Failover.html",
# ]
# limits.ja = "moto の DB インスタンスはフェイルオーバーしない。ユーザーガイドの文は、保存された写しで読んだ。"
# limits.en = "moto's DB instances do not fail over. The sentences of the user guide were read in a stored copy."
# ///
