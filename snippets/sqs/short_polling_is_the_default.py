# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["sqs.longpoll"]
# fails_when = ["sqs.model_waits_by_default", "sqs.model_prefers_long_polling"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html",
# ]
# ///
import botocore.session

sqs = botocore.session.get_session().get_service_model("sqs")
receive = sqs.operation_model("ReceiveMessage")
assert "Short poll is the default behavior" in receive.documentation
assert "WaitTimeSeconds" in set(receive.input_shape.members) - set(
    receive.input_shape.required_members
)

attributes = sqs.operation_model("CreateQueue").input_shape.members["Attributes"]
wait_time = (
    "waits for a message to arrive. Valid values: An integer from 0 to 20 (seconds). Default: 0."
)
assert wait_time in attributes.documentation

print("wait time: 0 seconds by default, 20 seconds at most")
