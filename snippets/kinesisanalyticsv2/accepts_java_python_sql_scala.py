# /// uradori
# confirmed = "e0058910bc9982f11b0eb60b433b609def3893e78227831db7b6561fdecba85b"
# backend = "plain"
# kind = "quotation"
# statements = ["kda.languages", "kda.def"]
# quotes = [
#   { place = "botocore:kinesisanalyticsv2", words = "Amazon Managed Service for Apache Flink is a fully managed service that you can use to process and analyze streaming data using Java, Python, SQL, or Scala." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/apiv2/Welcome.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html",
# ]
# ///
