# /// uradori
# confirmed = "3fab7104ccd7802b634c7fc8193c423c134e773c1631404ae34daa4ea6e2b486"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/glue/latest/dg/programming-etl-connect-bookmarks.html", words = "Always call job.init in the beginning of the script and the job.commit in the end of the script with appropriately configured parameters.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/glue/latest/dg/programming-etl-connect-bookmarks.html", words = "Bookmarks won’t work without calling them.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/programming-etl-connect-bookmarks.html",
# ]
# limits.ja = "Glue のジョブもブックマークも動かしていない。読んだのは、ページの保存された写しである。"
# limits.en = "No Glue job is run, nor a bookmark. What was read is a stored copy of the page."
# ///
