# /// uradori
# confirmed = "4f186235059ef142a1be749435dabc8dc483d83ca36348efc8288ab4e232239d"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "glue_model.has_five_triggers",
#   "glue_model.has_no_schedules",
#   "glue_model.has_no_conditions",
#   "glue_model.has_no_events",
#   "glue_model.has_nothing_on_demand",
#   "glue_model.triggers_keep_their_schedule",
#   "glue_model.triggers_keep_their_condition",
#   "glue_model.triggers_keep_their_job",
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-trigger.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/about-triggers.html",
# ]
# account.ja = "AWS の API モデルでは、トリガーの種類は SCHEDULED、CONDITIONAL、ON_DEMAND、EVENT の4つで、スケジュール、条件、イベントにはその設定もあり、起動するものとしてジョブの名前を指定できる。"
# account.en = "AWS's API model has four kinds of trigger, SCHEDULED, CONDITIONAL, ON_DEMAND and EVENT, with settings for schedule, conditions and events, and what a trigger starts can be a job given by its name."
# limits.ja = "トリガーは作っておらず、ジョブが起動するところも見ていない。"
# limits.en = "No trigger was created, and no job is seen to start."
# ///
import botocore.session

glue = botocore.session.get_session().get_service_model("glue")
made = glue.operation_model("CreateTrigger").input_shape.members
changed = glue.operation_model("UpdateTrigger").input_shape.members["TriggerUpdate"].members
told = glue.operation_model("GetTrigger").output_shape.members["Trigger"].members

for kinds in (made["Type"].enum, told["Type"].enum):
    assert len(kinds) == 4  # shows: four
# ja: 種類として挙がっているだけでなく、作るときにも変更するときにも、その設定を書ける。
# en: Each is not only listed as a kind but has its settings, at first and for a change.
for trigger in (made, changed):
    condition = trigger.get("Predicate")
    asked = condition.members["Conditions"].member.members if condition else {}
    assert "SCHEDULED" in kinds and "Schedule" in trigger  # shows: schedule
    assert "CONDITIONAL" in kinds and {"JobName", "State"} <= set(asked)  # shows: condition
    assert "EVENT" in kinds and "EventBatchingCondition" in trigger  # shows: event

    action = trigger["Actions"].member.members
    starts = {name: member.documentation for name, member in action.items()}
    assert "The name of a job to be run." in starts.get("JobName", "")  # shows: jobs
assert "ON_DEMAND" in kinds  # shows: demand
print("kinds of trigger:", *made["Type"].enum)
print("what a trigger starts: JobName, among others")
