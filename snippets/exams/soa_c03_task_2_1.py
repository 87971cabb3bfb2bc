# /// uradori
# confirmed = "30ec970a0ec51a78cba500a059a07575342aeb4ee2603fe3b9ddc138abc8de54"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/sysops-administrator-associate-03/sysops-administrator-associate-03-domain2.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/sysops-administrator-associate-03/sysops-administrator-associate-03-domain2.html"
# words = "Task 2.1: Implement scalability and elasticity."
# read = 2026-11-29
# ///
