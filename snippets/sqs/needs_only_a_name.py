# /// uradori
# confirmed = "ba2b0d03eadd61289565e9b0a35355ad2ec0c81751461f5f6b0ab802f7de67eb"
# backend = "plain"
# kind = "api_model"
# statements = ["sqs.def"]
# fails_when = [
#   "sqs_queues.creation_requires_no_name",
#   "sqs_queues.clients_make_up_a_name",
#   "sqs_queues.creation_requires_an_instance_type",
#   "sqs_queues.attributes_set_a_server_count",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html",
# ]
# account.ja = "AWS の SDK にある API の定義で、`CreateQueue` の必須の項目と、キューについて指定できる項目のすべてを調べた。"
# account.en = "In the API definition of AWS's SDK, what `CreateQueue` requires was looked up, and everything that can be set of a queue."
# limits.ja = "サーバーを指定する場所が API にないことだけを示す。AWS が裏側でどう運用しているかは示さない。"
# limits.en = "This shows that the API has no place for servers; it says nothing of how AWS runs them."
# ///
import botocore.session

sqs = botocore.session.get_session().get_service_model("sqs")
create = sqs.operation_model("CreateQueue")
request = create.input_shape

# ja: 必須でも、SDK が値を補う項目は渡さなくてよい。名前は補われない。
# en: What an SDK fills in by itself need not be given, even if required; a name it does not make up.
to_be_given = {*request.required_members} - {*create.idempotent_members}
assert "QueueName" in to_be_given  # shows: name
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
