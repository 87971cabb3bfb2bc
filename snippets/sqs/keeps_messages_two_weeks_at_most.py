# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["sqs.poll"]
# fails_when = ["sqs.model_keeps_messages_longer", "sqs.model_never_expires_messages"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html",
# ]
# limits.ja = "AWS が API モデルに書いている値を確かめるだけで、4日間待って消えるところは見ていない。"
# limits.en = "This reads what AWS's API model states; nobody waited four days for a message to go."
# ///
import botocore.session

sqs = botocore.session.get_session().get_service_model("sqs")
attributes = sqs.operation_model("CreateQueue").input_shape.members["Attributes"]
retention = (
    "for which Amazon SQS retains a message. "
    "Valid values: An integer from 60 seconds (1 minute) to 1,209,600 seconds (14 days). "
    "Default: 345,600 (4 days)."
)
assert retention in attributes.documentation

expiry = (
    "Amazon SQS automatically deletes messages left in a queue "
    "longer than the retention period configured for the queue."
)
assert expiry in sqs.operation_model("DeleteMessage").documentation

print("retention period: 4 days by default, 14 days at most")
print("older messages: deleted by SQS")
