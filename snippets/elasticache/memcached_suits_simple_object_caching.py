# /// uradori
# confirmed = "8a286f74c20ecda79267677cc6b103ec1920dc6b823238c5b12a6f0a4483ff6b"
# kind = "source"
# statements = ["mem.simple-cache"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html", words = "You need the simplest model possible.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html", words = "You need to run large nodes with multiple cores or threads.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html", words = "You need the ability to scale out and in, adding and removing nodes as demand on your system increases and decreases.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
# ]
# limits.ja = "AWS の助言であり、動かして確かめられるものではない。読んだのは、ページの保存された写しである。"
# limits.en = "This is advice from AWS, not something that a run could check. What was read is a stored copy of the page."
# ///
