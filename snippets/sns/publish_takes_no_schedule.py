# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["sns.notify"]
# fails_when = ["sns.model_schedules_publish", "sns.model_schedules_only_once"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
#   "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。スケジュールを実際に動かしてはいない。"
# limits.en = "This checks what AWS's API model says; no schedule is run."
# ///
# --8<-- [start:show]
import re

import botocore.session

session = botocore.session.get_session()

publish = session.get_service_model("sns").operation_model("Publish")
destination = {"TopicArn", "TargetArn", "PhoneNumber"}
content = {"Message", "Subject", "MessageStructure", "MessageAttributes"}
fifo = {"MessageDeduplicationId", "MessageGroupId"}
# ja: 引数はこれで全部で、日時を渡すものはない。
# en: That is all of it, and none of it is a time.
assert set(publish.input_shape.members) == destination | content | fifo
print("Publish takes a time: no")

create_schedule = session.get_service_model("scheduler").operation_model("CreateSchedule")
expression = create_schedule.input_shape.members["ScheduleExpression"]
text = re.sub(r"<[^>]+>", "", expression.documentation)
assert "You can use rate and cron expressions to create recurring schedules" in text
print("EventBridge Scheduler repeats by: rate, cron")
# --8<-- [end:show]
