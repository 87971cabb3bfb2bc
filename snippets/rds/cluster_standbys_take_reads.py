# /// uradori
# confirmed = "f5f77bf9daa3211d2fd7ee398e9d54e41e19b7211f5a5694b05cab98e64e627d"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html", words = "When the deployment has two standby DB instances, it's called a Multi-AZ DB cluster deployment. A Multi-AZ DB cluster deployment has standby DB instances that provide failover support and can also serve read traffic.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
