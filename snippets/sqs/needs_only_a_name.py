# /// uradori
# confirmed = "e396e6fa771739d4d192b9d683e8252c301997bd94a8970360ad4709da224b12"
# backend = "plain"
# kind = "api_model"
# statements = ["sqs.def"]
# fails_when = [
#   "sqs_queues.creation_requires_no_name",
#   "sqs_queues.creation_requires_an_instance_type",
#   "sqs_queues.attributes_set_a_server_count",
# ]
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

assert "QueueName" in request.required_members  # shows: name
assert request.required_members == ["QueueName"]  # shows: only

# ja: キューについて指定できる項目と読み取れる項目のすべてである。サーバーを表すものはない。
# en: All that can be set of a queue, or read of one: nothing here is about servers.
change = sqs.operation_model("SetQueueAttributes").input_shape
settings = {*request.members, *change.members, *sqs.shape_for("QueueAttributeName").enum}
messages = {"DelaySeconds", "MaximumMessageSize", "MessageRetentionPeriod", "VisibilityTimeout"}
receiving = {"ReceiveMessageWaitTimeSeconds", "RedrivePolicy", "RedriveAllowPolicy"}
order = {"FifoQueue", "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit"}
access = {"Policy", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled"}
names = {"QueueName", "QueueUrl", "QueueArn", "tags", "Attributes", "All"}
state = {"CreatedTimestamp", "LastModifiedTimestamp", "ApproximateNumberOfMessages"}
state |= {"ApproximateNumberOfMessagesDelayed", "ApproximateNumberOfMessagesNotVisible"}
assert settings == messages | receiving | order | access | names | state  # shows: servers

print("required to create a queue:", *request.required_members)
print("settings that are about servers: 0 of", len(settings))
