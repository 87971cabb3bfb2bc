# /// uradori
# confirmed = "c8d005bf29259754a7ba648dcdc78b15bad42b494b9a83b8bb93014c256cbf77"
# backend = "plain"
# kind = "api_model"
# statements = ["sns.notify"]
# fails_when = ["sns.model_schedules_publish"]
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_Publish.html"]
# account.ja = "AWS の API モデルにある Publish の引数は9つで、宛先、内容、FIFO の ID だけであり、時刻や間隔を指定するものはない。"
# account.en = "In AWS's API model, Publish has nine parameters for destination, content and FIFO ids, and none for a time or an interval."
# limits.ja = "引数がないことだけを示す。ほかのサービスで予定を組むことは見ていない。"
# limits.en = "This shows only that there is no such parameter; schedules by other services are not looked at."
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
