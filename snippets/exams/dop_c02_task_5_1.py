# /// uradori
# confirmed = "311f9bf067e57e5373a5ef5e365301991d3e35964e3b1c4d12b32d1b6f83be32"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/aws-certification/latest/devops-engineer-professional-02/devops-engineer-professional-02-domain5.html"]
# limits.ja = "試験ガイドの見出しである。読んだのは、保存された写しである。"
# limits.en = "A heading of the exam guide. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/aws-certification/latest/devops-engineer-professional-02/devops-engineer-professional-02-domain5.html"
# words = "Task Statement 5.1: Manage event sources to process, notify, and take action in response to events."
# read = 2026-11-29
# ///
