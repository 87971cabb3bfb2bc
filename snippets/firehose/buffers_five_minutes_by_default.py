# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.deliver"]
# fails_when = ["firehose.model_buffers_one_minute", "firehose.model_waits_for_both_limits"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/buffering-hints.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
# ]
# limits.ja = "moto はバッファせずに書き込むため、証言させない。値はヒントであり、AWS が別の値を使うこともある。"
# limits.en = "moto does not buffer and is not called as a witness. The values are hints; AWS may use others."
# ///
# --8<-- [start:show]
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")

create = firehose.operation_model("CreateDeliveryStream")
assert (
    "buffers data up to 5 MB or for 5 minutes, whichever condition is satisfied first"
) in create.documentation

hints = firehose.shape_for("BufferingHints").members
assert "The default value is 5." in hints["SizeInMBs"].documentation
assert "The default value is 300." in hints["IntervalInSeconds"].documentation
# --8<-- [end:show]
print("delivered at 5 MB or after 300 seconds, whichever comes first")
