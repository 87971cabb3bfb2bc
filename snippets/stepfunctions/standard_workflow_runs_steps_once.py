# /// uradori
# confirmed = "5b4b4cb3038c5bd22365be7ad1472cfac707990c726efe99322c0d74155322ce"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html",
#   "https://docs.aws.amazon.com/step-functions/latest/dg/express-at-least-once-execution.html",
# ]
# limits.ja = "moto では、ちょうど1回と少なくとも1回の違いが現れない。読んだのは、保存された写しである。3つ目の引用は、標準、非同期の Express、同期の Express を比べる表の、同期の Express の欄にある。"
# limits.en = "With moto, exactly once and at least once look alike. What was read is a stored copy. The third quotation stands under Synchronous Express Workflows in a table that also has Standard (exactly once) and Asynchronous Express Workflows (at least once)."
# [[quotes]]
# place = "https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html"
# words = "Standard Workflows follow an exactly-once model, where your tasks and states are never run more than once, unless you have specified Retry behavior in ASL."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html"
# words = "Express Workflows employ an at-least-once model, where an execution could potentially run more than once."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/step-functions/latest/dg/express-at-least-once-execution.html"
# words = "At-most-once workflow execution"
# read = 2026-11-29
# ///
