# /// uradori
# confirmed = "962a2cc4bb901e97ba11b8e22ef22a4c5d0f18c6768c477b8d18a07b66ddcb79"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:glue/CreateJob.MaxCapacity", words = "For Glue version 2.0+ jobs, you cannot specify a Maximum capacity. Instead, you should specify a Worker type and the Number of workers." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
