# /// uradori
# confirmed = "657913517f8cceb1ea55c906ef71940247808406ec6aa1173eb02ec2aeee7b1d"
# kind = "source"
# statements = ["quick.snapshot-cost"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html", words = "Depending on the AWS Regions involved and the amount of data to be copied, a cross-Region snapshot copy can take hours to complete.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Promote.html", words = "The promotion process can take several minutes or longer to complete, depending on the size of the read replica.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Promote.html",
# ]
# limits.ja = "moto ではコピーも昇格もすぐに終わるので、かかる時間は測れない。読んだのは、ユーザーガイドのページの保存された写しである。"
# limits.en = "In moto a copy and a promotion are done at once, so their times cannot be measured. What was read are stored copies of the pages of the user guide."
# ///
