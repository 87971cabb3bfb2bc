# /// uradori
# confirmed = "0fbf0b1a52dbfe48d053c874d5f5fb1858b3accbb2be134e8f797aafdc9bdf5c"
# backend = "plain"
# kind = "quotation"
# was = ["glue/runs_four_kinds_of_job"]
# statements = ["glue.def"]
# quotes = [
#   { place = "botocore:glue/JobCommand.ScriptLocation", words = "Specifies the Amazon Simple Storage Service (Amazon S3) path to a script that runs a job." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
