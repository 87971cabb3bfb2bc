# /// uradori
# confirmed = "b574cb0b07f927c4524b226b8a079a3ad547000c3f9276f573d1ca3877ada624"
# kind = "source"
# statements = ["redis.name"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/red-ug/engine-versions.html", words = "Note that all features available with Redis OSS 7.2 are available in Valkey 7.2 and above by default.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/red-ug/engine-versions.html",
# ]
# limits.ja = "2つのエンジンの全機能を比べる検証は、ここでは行っていない。読んだのは、ページの保存された写しである。"
# limits.en = "Comparing every feature of two engines is beyond what is run here. What was read is a stored copy of the page."
# ///
