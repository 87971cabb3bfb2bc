# /// uradori
# confirmed = "fa16a1a129253645a028f7ece694e2ef06b90051b047f619a9f08786fdd6f61d"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "glue_model.has_five_triggers",
#   "glue_model.has_no_schedules",
#   "glue_model.has_no_conditions",
#   "glue_model.has_no_events",
#   "glue_model.has_nothing_on_demand",
#   "glue_model.triggers_do_nothing",
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-trigger.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/about-triggers.html",
# ]
# limits.ja = "AWS の API モデルの定義を確かめている。ジョブが起動するところは見ていない。"
# limits.en = "This checks what AWS's API model defines; no job is seen to start."
# ///
import botocore.session

glue = botocore.session.get_session().get_service_model("glue")
trigger = glue.operation_model("CreateTrigger").input_shape

kinds = trigger.members["Type"].enum
assert len(kinds) == 4  # shows: four
assert "SCHEDULED" in kinds  # shows: schedule
assert "CONDITIONAL" in kinds  # shows: condition
assert "EVENT" in kinds  # shows: event
assert "ON_DEMAND" in kinds  # shows: demand
print("kinds of trigger:", *kinds)

assert "JobName" in trigger.members["Actions"].member.members  # shows: jobs
print("what a trigger starts: JobName, among others")
