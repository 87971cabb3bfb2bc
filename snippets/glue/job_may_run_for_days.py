# /// uradori
# confirmed = "fe142da8636eafd857a2dd1842b21e36d010f885cb4d02ccc6d8c9021a0fb848"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:glue/CreateJob.Timeout", words = "Jobs must have timeout values less than 7 days or 10080 minutes." },
#   { place = "botocore:glue/CreateJob.Timeout", words = "When the value is left blank, the timeout is defaulted to 2,880 minutes for Glue version 4.0 and earlier, or 480 minutes for Glue version 5.0 and later." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# ///
