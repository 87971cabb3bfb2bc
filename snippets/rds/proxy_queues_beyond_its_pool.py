# /// uradori
# confirmed = "6144d49eb1dbd97c5229bf8b3aebe71d3bb7506b90d586940ee40ae8e05e5676"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy.html", words = "RDS Proxy queues or throttles application connections that can't be served immediately from the pool of connections.", read = 2026-11-30 },
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy.html", words = "If connection requests exceed the limits you specify, RDS Proxy rejects application connections (that is, it sheds load).", read = 2026-11-30 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy.html",
# ]
# limits.ja = "moto の DB プロキシは、データベースに接続しない。ユーザーガイドの文は、保存された写しで読んだ。"
# limits.en = "moto's DB proxies connect to no database. The sentences of the user guide were read in a stored copy."
# ///
