# /// uradori
# confirmed = "586bf654699376822351dd06603c035d3b422e2ab15aa001249ef5d4874d6af6"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html"]
# limits.ja = "1年も5分も、実際に走らせてはいない。読んだのは、保存された写しである。"
# limits.en = "Nothing was run for a year or five minutes. What was read is a stored copy."
# [[quotes]]
# place = "https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html"
# words = "Standard Workflows are ideal for long-running (up to one year), durable, and auditable workflows."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html"
# words = "They can run for up to five minutes."
# read = 2026-11-29
# ///
