# /// uradori
# confirmed = "2b7b0c4c43c6c14951167ac4f4a6177dce28e87840edb76746f13b4cf7c909ad"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/devops-engineer-professional-02/devops-engineer-professional-02-domain3.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/devops-engineer-professional-02/devops-engineer-professional-02-domain3.html"
# words = "Task Statement 3.2: Implement solutions that are scalable to meet business requirements."
# read = 2026-11-29
# ///
