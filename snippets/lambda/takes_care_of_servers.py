# /// uradori
# confirmed = "5d727e9fc1139990bcc03c337a05753d30fd4b7c9d064bc04b20b498911c4047"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda", words = "Lambda runs your code on a high-availability compute infrastructure and performs all of the administration of the compute resources, including server and operating system maintenance, capacity provisioning and automatic scaling, code monitoring and logging." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/welcome.html",
# ]
# limits.ja = "AWS が引き受けると述べていることを示す。どれほど確かに果たしているかは示さない。"
# limits.en = "This is what AWS says it takes on, not how well it does the work."
# ///
