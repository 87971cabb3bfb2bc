# /// uradori
# confirmed = "5f96c4736564478cea642f371253413c70d9162a7a9540a39ea7ec35ceb8fcf6"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html",
# ]
# limits.ja = "凍結は AWS の中で起きるので、外からは見えない。"
# limits.en = "The freezing happens inside AWS, where nobody can look from outside."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html"
# words = "Lambda freezes the execution environment when the runtime and each extension have completed and there are no pending events."
# read = 2026-11-29
# ///
