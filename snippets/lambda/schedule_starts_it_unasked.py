# /// uradori
# confirmed = "5a0ef4f47c0ce441b59e98777b5285f6e47343ece1269ebac66ac4b5172ae070"
# backend = "plain"
# kind = "quotation"
# statements = ["lambda.serverless-def", "quick.lambda"]
# sources = [
#   "https://docs.aws.amazon.com/scheduler/latest/UserGuide/what-is-scheduler.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html",
# ]
# limits.ja = "moto はスケジュールを保存するだけで、関数を動かさない。"
# limits.en = "moto only keeps a schedule; it runs no function by it."
# [[quotes]]
# place = "botocore:scheduler/CreateSchedule.ScheduleExpression"
# words = "You can use rate and cron expressions to create recurring schedules."
# [[quotes]]
# place = "botocore:scheduler/Target.Input"
# words = "If you are configuring a templated Lambda, Amazon Web Services Step Functions, or Amazon EventBridge target, the input must be a well-formed JSON."
# ///
