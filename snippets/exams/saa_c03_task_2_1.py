# /// uradori
# confirmed = "1c132662ff2cc964f372883bf6fdbbff59e5e58baae81ee2596a860b00600220"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain2.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain2.html"
# words = "Task 2.1: Design scalable and loosely coupled architectures"
# read = 2026-11-29
# ///
