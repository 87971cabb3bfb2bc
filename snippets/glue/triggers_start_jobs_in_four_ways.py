# /// uradori
# confirmed = "002d7f447ec03fb6eaa5bee9bc7df38da2148d0f480b833debffa9013cabc547"
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
# account.ja = "トリガーの種類と設定、起動するものを AWS の API モデルで確かめた。トリガーは作っていない。"
# account.en = "The kinds of trigger, their settings and what they start were read in AWS's API model; no trigger was created."
# limits.ja = "AWS の API モデルの定義を確かめている。ジョブが起動するところは見ていない。"
# limits.en = "This checks what AWS's API model defines; no job is seen to start."
# ///
import botocore.session

glue = botocore.session.get_session().get_service_model("glue")
trigger = glue.operation_model("CreateTrigger").input_shape

kinds = trigger.members["Type"].enum
assert len(kinds) == 4  # shows: four
# ja: 種類として挙がっているだけでなく、その設定も書ける。
# en: Each is not only listed as a kind but has its settings, too.
conditions = trigger.members["Predicate"].members["Conditions"].member.members
assert "SCHEDULED" in kinds and "Schedule" in trigger.members  # shows: schedule
assert "CONDITIONAL" in kinds and {"JobName", "State"} <= set(conditions)  # shows: condition
assert "EVENT" in kinds and "EventBatchingCondition" in trigger.members  # shows: event
assert "ON_DEMAND" in kinds  # shows: demand
print("kinds of trigger:", *kinds)

action = trigger.members["Actions"].member.members
starts = {name: member.documentation for name, member in action.items()}
assert "The name of a job to be run." in starts.get("JobName", "")  # shows: jobs
print("what a trigger starts: JobName, among others")
