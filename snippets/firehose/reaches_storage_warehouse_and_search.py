# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.dest-labels"]
# fails_when = ["firehose.model_calls_redshift_a_database", "firehose.model_cannot_search"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html",
#   "https://docs.aws.amazon.com/redshift/latest/mgmt/welcome.html",
#   "https://docs.aws.amazon.com/opensearch-service/",
# ]
# limits.ja = "OpenSearch Service については、そのサーバーレス版の API モデルの説明を確かめている。"
# limits.en = "For OpenSearch Service, this reads the description in the API model of its serverless form."
# ///
# --8<-- [start:show]
import botocore.session

session = botocore.session.get_session()

s3 = session.get_service_model("s3")
assert s3.metadata["serviceFullName"] == "Amazon Simple Storage Service"

redshift = session.get_service_model("redshift")
assert (
    "Amazon Redshift manages all the work of setting up, operating, and scaling a data warehouse"
) in redshift.documentation

opensearch = session.get_service_model("opensearchserverless")
assert "It enables you to easily search and analyze petabytes of data" in opensearch.documentation
# --8<-- [end:show]
print("S3: storage")
print("Redshift: data warehouse")
print("OpenSearch: search and analysis")
