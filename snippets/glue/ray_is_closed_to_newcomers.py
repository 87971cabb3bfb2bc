# /// uradori
# confirmed = "945237e6edb50b04d9ba363e059062abc80bebde34339768654d4229fec8169d"
# kind = "source"
# statements = ["glue.def"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/glue/latest/dg/ray-jobs-section.html", words = "AWS Glue for Ray is no longer open to new customers. Existing customers can continue to use the service as normal.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/awsglue-ray-jobs-availability-change.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/doc-history.html",
# ]
# limits.ja = "開発者ガイドの履歴によれば、2026年4月30日からである。読んだのは、ページの保存された写しである。"
# limits.en = "According to the history of the developer guide, that is so since 30 April 2026. What was read is a stored copy of the page."
# ///
