# /// uradori
# confirmed = "bda4f4fbb2cabdc86f5d7bcb826d62961b184039000bc9a4a6c56618e0866187"
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
# account.ja = "AWS の API モデルでは、CreateQueue に必須なのは QueueName だけで、キューについて指定や取得ができる26項目のどれもサーバーについてのものではない。"
# account.en = "In AWS's API model, CreateQueue requires only QueueName, and none of the 26 settings and values of a queue is about servers."
# limits.ja = "キューは作っておらず、AWS が裏側でサーバーをどう運用しているかは示さない。"
# limits.en = "No queue was created, and how AWS runs its servers is not shown."
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
