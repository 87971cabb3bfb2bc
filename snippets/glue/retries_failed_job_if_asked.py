# /// uradori
# confirmed = "b32d9fefa745851aa0b1bad63a87b7e51fa252f89f1da18341cee26ce2441d05"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:glue/CreateJob.MaxRetries", words = "The maximum number of times to retry this job if it fails." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# limits.ja = "moto のジョブ実行はスクリプトがなくても成功するので、ここでは証言させない。"
# limits.en = "A job run in moto succeeds even without a script, so moto is not called as a witness."
# ///
