# /// uradori
# confirmed = "4c73cc6fdf7e00d077cbeeb7b015b1159cb920f0a7c903e1a910145eccf0574d"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/devops-engineer-professional-02/devops-engineer-professional-02-domain3.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/devops-engineer-professional-02/devops-engineer-professional-02-domain3.html"
# words = "Task Statement 3.3: Implement automated recovery processes to meet RTO and RPO requirements."
# read = 2026-11-29
# ///
