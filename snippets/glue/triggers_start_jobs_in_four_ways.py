# /// uradori
# confirmed = "5ff8ec8c5a141621e51bf1c1025f12751074be3b2ba071bcc69793ab8b70befb"
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
# account.ja = "AWS の API モデルでは、トリガーの種類は SCHEDULED、CONDITIONAL、ON_DEMAND、EVENT の4つで、スケジュール、条件、イベントにはその設定もあり、起動するものとしてジョブの名前を指定できる。"
# account.en = "AWS's API model has four kinds of trigger, SCHEDULED, CONDITIONAL, ON_DEMAND and EVENT, with settings for schedule, conditions and events, and what a trigger starts can be a job given by its name."
# limits.ja = "トリガーは作っておらず、ジョブが起動するところも見ていない。"
# limits.en = "No trigger was created, and no job is seen to start."
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
