# /// uradori
# confirmed = "88a74c298a447c174a507a771913887d9a88cd7b8303084cd6a35a005294e0f6"
# backend = "plain"
# kind = "quotation"
# statements = ["sns.notify"]
# sources = [
#   "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html",
# ]
# limits.ja = "スケジュールを動かしてはいない。"
# limits.en = "No schedule is run."
# [[quotes]]
# place = "botocore:scheduler/CreateSchedule.ScheduleExpression"
# words = "You can use rate and cron expressions to create recurring schedules."
# ///
