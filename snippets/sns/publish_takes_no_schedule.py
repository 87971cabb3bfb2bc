# /// uradori
# confirmed = "f0d8b25f2065cba9a3a4ccce9f550362903b8dfa9973381c5b7a43c7cf9716f8"
# backend = "plain"
# kind = "api_model"
# statements = ["sns.notify"]
# fails_when = ["sns.model_schedules_publish"]
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_Publish.html"]
# account.ja = "AWS の SDK にある API の定義で、`Publish` の引数をすべて挙げた。"
# account.en = "In the API definition of AWS's SDK, all parameters of `Publish` were listed."
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
