# /// uradori
# confirmed = "fa21de51d2b2ba38361b1d3a7582978c9ac6178c5c0e181b5503c6f6f9bb56fd"
# kind = "source"
# quotes = [
#   { place = "https://docs.amazonaws.cn/en_us/glue/latest/dg/monitor-continuations.html", words = "Amazon Glue tracks data that has already been processed during a previous run of an ETL job by persisting state information from the job run. This persisted state information is called a job bookmark.", read = 2026-11-29 },
#   { place = "https://docs.amazonaws.cn/en_us/glue/latest/dg/monitor-continuations.html", words = "Job bookmarks are implemented for JDBC data sources, the Relationalize transform, and some Amazon Simple Storage Service (Amazon S3) sources.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/glue/latest/dg/programming-etl-connect-bookmarks.html", words = "Always call job.init in the beginning of the script and the job.commit in the end of the script with appropriately configured parameters.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/glue/latest/dg/programming-etl-connect-bookmarks.html", words = "Bookmarks won’t work without calling them.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/monitor-continuations.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/programming-etl-connect-bookmarks.html",
# ]
# limits.ja = "Glue のジョブもブックマークも動かしていない。読んだのはページの保存された写しで、1つ目は中国リージョン向けの英語版である。"
# limits.en = "No Glue job is run, nor a bookmark. What was read are stored copies of the pages, the first in the English edition for the China Regions."
# ///
