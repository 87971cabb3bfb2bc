# /// uradori
# confirmed = "35e2734ddbccc08ab7f40a729cd84637dcbfb9f056f879f611b247ea05b8424c"
# kind = "source"
# quotes = [
#   { place = "https://docs.amazonaws.cn/en_us/glue/latest/dg/monitor-continuations.html", words = "Amazon Glue tracks data that has already been processed during a previous run of an ETL job by persisting state information from the job run. This persisted state information is called a job bookmark.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/monitor-continuations.html",
# ]
# limits.ja = "Glue のジョブもブックマークも動かしていない。読んだのは、ページの中国リージョン向けの英語版の、保存された写しである。"
# limits.en = "No Glue job is run, nor a bookmark. What was read is a stored copy of the page, in the English edition for the China Regions."
# ///
