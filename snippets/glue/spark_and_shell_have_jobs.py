# /// uradori
# confirmed = "b2810c473ac9641792a99d9ec644abaff528c67ab5c1e7eb6933a1327ed068c3"
# backend = "plain"
# kind = "quotation"
# was = ["glue/runs_four_kinds_of_job"]
# statements = ["glue.def"]
# quotes = [
#   { place = "botocore:glue/JobCommand.Name", words = "For an Apache Spark ETL job, this must be glueetl. For a Python shell job, it must be pythonshell." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
