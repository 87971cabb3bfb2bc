# /// uradori
# kind = "source"
# statements = ["glue.def"]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/awsglue-ray-jobs-availability-change.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/doc-history.html",
# ]
# limits.ja = "利用の受け付けをやめたことは API モデルにも moto にも現れないので、出典だけに基づく。"
# limits.en = "Neither the API model nor moto shows that a service takes no new customers, so this rests on its sources alone."
# ///
