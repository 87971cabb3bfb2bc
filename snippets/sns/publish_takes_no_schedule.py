# /// uradori
# confirmed = "5a7b8013fdd0c9e5a9547c978f2da30a4050c160c42a7dc07bb1fb3beb2b099d"
# backend = "plain"
# kind = "api_model"
# statements = ["sns.notify"]
# fails_when = ["sns.model_schedules_publish"]
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_Publish.html"]
# limits.ja = "引数がないことだけを示す。"
# limits.en = "This shows only that there is no such parameter."
# ///
import botocore.session

sns = botocore.session.get_session().get_service_model("sns")
destination = {"TopicArn", "TargetArn", "PhoneNumber"}
content = {"Message", "Subject", "MessageStructure", "MessageAttributes"}
fifo = {"MessageDeduplicationId", "MessageGroupId"}
# ja: 引数はこれで全部で、日時や間隔を渡すものはない。
# en: That is all of it, and none of it is a time or an interval.
publish = destination | content | fifo
assert {*sns.operation_model("Publish").input_shape.members} == publish  # shows: time

print("parameters of Publish:", *sorted(publish))
