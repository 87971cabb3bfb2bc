# /// uradori
# confirmed = "6105e57803ed3d63aafb7a6f769798ec1c14db970daa3a727291da31cae26b60"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:glue/CreateJob.Timeout", words = "Jobs must have timeout values less than 7 days or 10080 minutes." },
#   { place = "botocore:glue/CreateJob.Timeout", words = "When the value is left blank, the timeout is defaulted to 2,880 minutes for Glue version 4.0 and earlier, or 480 minutes for Glue version 5.0 and later." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# limits.ja = "ストリーミングジョブは、メンテナンスウィンドウを設定してあれば、7日後のウィンドウで再起動されると、同じ文にある。"
# limits.en = "Of streaming jobs the same text says that after seven days they are restarted in their maintenance window, if one is set up."
# ///
