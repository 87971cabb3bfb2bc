# /// uradori
# confirmed = "bde7768a5f32864b6dbc77b89a55e9089ef0cea72e2cbaf035e36dac3bcb8916"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain3.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain3.html"
# words = "Task 3.3: Determine high-performing database solutions"
# read = 2026-11-29
# ///
