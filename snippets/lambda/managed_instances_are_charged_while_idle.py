# /// uradori
# confirmed = "9d3a3ef26eba7389c0afe17c3784e2a345152e89b7971e5860b3bcdd66508170"
# backend = "plain"
# kind = "source"
# statements = ["quick.lambda"]
# sources = [
#   "https://aws.amazon.com/lambda/pricing/",
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html",
# ]
# limits.ja = "料金の決まり方は API モデルにも moto にも現れない。料金ページの言葉は、公開リポジトリにある2026年の写しで読んだ。"
# limits.en = "Neither the API model nor moto shows how a service is charged. The words of the pricing page were read in a copy of 2026 in a public repository."
# [[quotes]]
# place = "https://aws.amazon.com/lambda/pricing/"
# words = "Standard EC2 instance pricing applies for the instances provisioned in your capacity provider."
# read = 2026-11-29
# [[quotes]]
# place = "https://aws.amazon.com/lambda/pricing/"
# words = "Management fee: 15% of EC2 on-demand price"
# read = 2026-11-29
# ///
