# /// uradori
# confirmed = "f5c9d9629b53c28c88ee63a8451adbd624324e160d88045950f70221d7412cef"
# backend = "plain"
# kind = "quotation"
# statements = ["glue.def"]
# quotes = [
#   { place = "botocore:glue/JobCommand.ScriptLocation", words = "Specifies the Amazon Simple Storage Service (Amazon S3) path to a script that runs a job." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
