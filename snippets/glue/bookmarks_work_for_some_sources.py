# /// uradori
# confirmed = "d6a0549352fd34bb15500a7a4f40e7c76295e823b8a18f419c4aa979e51c696a"
# kind = "source"
# quotes = [
#   { place = "https://docs.amazonaws.cn/en_us/glue/latest/dg/monitor-continuations.html", words = "Job bookmarks are implemented for JDBC data sources, the Relationalize transform, and some Amazon Simple Storage Service (Amazon S3) sources.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/monitor-continuations.html",
# ]
# limits.ja = "Glue のジョブもブックマークも動かしていない。読んだのは、ページの中国リージョン向けの英語版の、保存された写しである。"
# limits.en = "No Glue job is run, nor a bookmark. What was read is a stored copy of the page, in the English edition for the China Regions."
# ///
