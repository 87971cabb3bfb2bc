# /// uradori
# confirmed = "872903b533d0664351557e6786873016552ae109c81f7ca558127c22b4397aa2"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain2.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain2.html"
# words = "Task 2.2: Design highly available and/or fault-tolerant architectures"
# read = 2026-11-29
# ///
