# /// uradori
# kind = "source"
# statements = ["quick.lambda"]
# sources = [
#   "https://aws.amazon.com/lambda/pricing/",
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html",
# ]
# limits.ja = "料金の決まり方は API モデルにも moto にも現れないので、出典だけに基づく。"
# limits.en = "Neither the API model nor moto shows how a service is charged, so this rests on its sources alone."
# ///
