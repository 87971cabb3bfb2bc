# /// uradori
# confirmed = "e93d28d475c93e9db050c385f98a4c3c6664d31a0d687ba67421709d6d01f4c6"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy.html", words = "RDS Proxy makes applications more resilient to database failures by automatically connecting to a standby DB instance while preserving application connections.", read = 2026-11-30 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy.html",
# ]
# limits.ja = "moto の DB プロキシは、データベースに接続しない。ユーザーガイドの文は、保存された写しで読んだ。"
# limits.en = "moto's DB proxies connect to no database. The sentence of the user guide was read in a stored copy."
# ///
