# /// uradori
# confirmed = "345080aca7fd4572bcbcb4af35269c77214cfa8c0e102007eea402aa97fdda07"
# backend = "plain"
# kind = "quotation"
# statements = ["glue.def"]
# quotes = [
#   { place = "botocore:glue/JobCommand.Name", words = "For an Apache Spark ETL job, this must be glueetl. For a Python shell job, it must be pythonshell." },
#   { place = "botocore:glue/JobCommand.Name", words = "For an Apache Spark streaming ETL job, this must be gluestreaming. For a Ray job, this must be glueray." },
#   { place = "botocore:glue/JobCommand.ScriptLocation", words = "Specifies the Amazon Simple Storage Service (Amazon S3) path to a script that runs a job." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
