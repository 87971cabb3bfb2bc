# /// uradori
# confirmed = "8d2088af15388d4b318092ecd41a3e851b61040a4f8db7705bfd81bd9b4997f4"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/devops-engineer-professional-02/devops-engineer-professional-02-domain3.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/devops-engineer-professional-02/devops-engineer-professional-02-domain3.html"
# words = "Task Statement 3.1: Implement highly available solutions to meet resilience and business requirements."
# read = 2026-11-29
# ///
