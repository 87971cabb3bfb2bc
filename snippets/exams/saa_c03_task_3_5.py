# /// uradori
# confirmed = "41f1ad51a9784365a131b3ab6b93133e804408f8effceab52b8ba1bacacc96d2"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain3.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain3.html"
# words = "Task 3.5: Determine high-performing data ingestion and transformation solutions"
# read = 2026-11-29
# ///
