# /// uradori
# confirmed = "360f95b7afa43adb223702fd1454a15dd00ce56c5c5fb0e1bedd51ba53a60697"
# kind = "source"
# statements = ["mem.simple-cache"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html", words = "You need the simplest model possible.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html", words = "You need the ability to scale out and in, adding and removing nodes as demand on your system increases and decreases.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
# ]
# limits.ja = "AWS の助言であり、動かして確かめられるものではない。読んだのは、ページの保存された写しである。"
# limits.en = "This is advice from AWS, not something that a run could check. What was read is a stored copy of the page."
# ///
