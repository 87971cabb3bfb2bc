# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["sqs.def"]
# fails_when = ["sqs.creation_requires_an_instance_type", "sqs.attributes_set_a_server_count"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html",
# ]
# limits.ja = "サーバーを指定する場所が API にないことだけを示す。AWS が裏側でどう運用しているかは示さない。"
# limits.en = "This shows that the API has no place for servers; it says nothing of how AWS runs them."
# ///
import botocore.session

sqs = botocore.session.get_session().get_service_model("sqs")
request = sqs.operation_model("CreateQueue").input_shape

required = request.required_members
assert required == ["QueueName"]
assert set(request.members) == {"QueueName", "Attributes", "tags"}

# ja: 任意の属性にも、サーバーの種類や台数、容量を表すものはない。
# en: No optional attribute speaks of servers, their number or their capacity either.
attributes = sqs.shape_for("QueueAttributeName").enum
assert {"VisibilityTimeout", "MessageRetentionPeriod"} <= set(attributes)
for name in attributes:
    assert not any(word in name for word in ("Server", "Instance", "Node", "Capacity")), name

print("required to create a queue:", *required)
print("attributes that size a server: 0 of", len(attributes))
