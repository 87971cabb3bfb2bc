# /// uradori
# confirmed = "5f591e7a7c061cdebbf2cf9543a9102a91e1c61a655066489c6b7e7ccb65c1c1"
# backend = "plain"
# kind = "source"
# waivers.UR162 = "The quotation says “a second”, without a figure."
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html",
# ]
# limits.ja = "通常の値であり、上限ではない。読んだのは、第三者の写しである。"
# limits.en = "This is what is typical, not a bound. What was read is a copy that a third party keeps."
# [[quotes]]
# place = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html"
# words = "After any write operation, Aurora replicates data to the secondary AWS Regions using dedicated infrastructure, with latency typically under a second."
# read = 2026-11-30
# ///
