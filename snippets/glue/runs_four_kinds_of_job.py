# /// uradori
# confirmed = "546eafc0e429482f7a020a0eace7743d461d7945f031a9965accc768e5922269"
# backend = "plain"
# kind = "quotation"
# statements = ["glue.def"]
# quotes = [
#   { place = "botocore:glue/JobCommand.Name", words = "For an Apache Spark ETL job, this must be glueetl. For a Python shell job, it must be pythonshell." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
