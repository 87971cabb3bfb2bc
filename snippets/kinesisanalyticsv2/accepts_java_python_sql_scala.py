# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kda.languages", "kda.def"]
# fails_when = ["flink.model_lacks_python", "flink.model_only_stores"]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/apiv2/Welcome.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html",
# ]
# limits.ja = "moto はどんなランタイム名でも受け付け、アプリケーションを動かすこともできないため、証言させない。"
# limits.en = "moto accepts any runtime name and cannot start an application, so it is not called as a witness."
# ///
# --8<-- [start:show]
import botocore.session

flink = botocore.session.get_session().get_service_model("kinesisanalyticsv2")
assert (
    "Amazon Managed Service for Apache Flink is a fully managed service that you can use "
    "to process and analyze streaming data using Java, Python, SQL, or Scala."
) in flink.documentation
# --8<-- [end:show]
print("for: processing and analysing streaming data")
print("languages: Java, Python, SQL, Scala")
