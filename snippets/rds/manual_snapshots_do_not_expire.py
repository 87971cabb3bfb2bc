# /// uradori
# confirmed = "eb25219bb1e472afd5641cea7747d126f4a37add367354fbdb9dbb76897ab85d"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CreateSnapshot.html"]
# limits.ja = "何か月も待って確かめられるものではない。読んだのは、ページの保存された写しである。"
# limits.en = "Nobody waits for months to see it. What was read is a stored copy of the page."
# [[quotes]]
# place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CreateSnapshot.html"
# words = "Unlike automated backups, manual snapshots aren't subject to the backup retention period."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CreateSnapshot.html"
# words = "Snapshots don't expire."
# read = 2026-11-29
# ///
