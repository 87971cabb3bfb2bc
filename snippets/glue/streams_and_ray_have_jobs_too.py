# /// uradori
# confirmed = "e3114d70d15212435a59d2ca01452f4931e2dd0567358776c37746f48d4c9762"
# backend = "plain"
# kind = "quotation"
# statements = ["glue.def"]
# quotes = [
#   { place = "botocore:glue/JobCommand.Name", words = "For an Apache Spark streaming ETL job, this must be gluestreaming. For a Ray job, this must be glueray." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
