# /// uradori
# confirmed = "8e3229b4d67e9452f657e330cb887ac5bd3a39d819ae7efecdb10d8e9cd87c64"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html"]
# limits.ja = "moto では、ちょうど1回と少なくとも1回の違いが現れない。読んだのは、保存された写しである。"
# limits.en = "With moto, exactly once and at least once look alike. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html"
# words = "Standard Workflows follow an exactly-once model, where your tasks and states are never run more than once, unless you have specified Retry behavior in ASL."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html"
# words = "Express Workflows employ an at-least-once model, where an execution could potentially run more than once."
# read = 2026-11-29
# ///
