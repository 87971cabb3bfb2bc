# /// uradori
# confirmed = "e380a4a580982fb700fc280fac0a9f355e24d87dd9ea66959f180367dd2c70eb"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/sysops-administrator-associate-03/sysops-administrator-associate-03-domain2.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/sysops-administrator-associate-03/sysops-administrator-associate-03-domain2.html"
# words = "Task 2.2: Implement highly available and resilient environments."
# read = 2026-11-29
# ///
