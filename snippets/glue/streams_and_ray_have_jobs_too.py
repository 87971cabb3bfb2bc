# /// uradori
# confirmed = "cb00d3b636c04eb5f4a6a61289ae5be1a00773f58fced46aa320c31ab431a44a"
# backend = "plain"
# kind = "quotation"
# was = ["glue/runs_four_kinds_of_job"]
# statements = ["glue.def"]
# quotes = [
#   { place = "botocore:glue/JobCommand.Name", words = "For an Apache Spark streaming ETL job, this must be gluestreaming. For a Ray job, this must be glueray." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
