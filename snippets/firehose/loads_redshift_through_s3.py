# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.dest-labels"]
# fails_when = ["firehose.model_loads_redshift_directly", "firehose.model_skips_the_copy"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_RedshiftDestinationConfiguration.html",
# ]
# limits.ja = "moto は Redshift 宛てのデータを受け取るだけで捨てるため、証言させない。"
# limits.en = "moto takes data bound for Redshift and drops it, so it is not called as a witness."
# ///
# --8<-- [start:show]
import re

import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")

redshift = firehose.shape_for("RedshiftDestinationConfiguration")
assert {"S3Configuration", "CopyCommand"} <= set(redshift.required_members)

create = firehose.operation_model("CreateDeliveryStream")
text = re.sub(r"<[^>]+>", "", create.documentation)
assert "An Amazon Redshift destination requires an S3 bucket as intermediate location" in text
assert (
    "first delivers data to Amazon S3 and then uses COPY syntax "
    "to load data into an Amazon Redshift table"
) in text
# --8<-- [end:show]
print("on the way to Redshift: an S3 bucket, then COPY into a table")
