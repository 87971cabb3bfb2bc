# /// uradori
# confirmed = "913aa82db59fc035749943bfa5736bdafaadc89b25d8728b1b225f4c7da8500c"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain3.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain3.html"
# words = "Task 3.2: Design high-performing and elastic compute solutions"
# read = 2026-11-29
# ///
