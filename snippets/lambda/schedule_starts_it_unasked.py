# /// uradori
# confirmed = "13d88c63d2c758a33f42feeacf35059fabee4a163555a2174b12e4a1d8ac38ba"
# backend = "plain"
# kind = "quotation"
# statements = ["lambda.serverless-def", "quick.lambda"]
# quotes = [
#   { place = "botocore:scheduler", words = "Amazon EventBridge Scheduler is a serverless scheduler that allows you to create, run, and manage tasks from one central, managed service." },
#   { place = "botocore:scheduler/CreateSchedule.ScheduleExpression", words = "You can use rate and cron expressions to create recurring schedules." },
#   { place = "botocore:scheduler/Target.Input", words = "If you are configuring a templated Lambda, Amazon Web Services Step Functions, or Amazon EventBridge target, the input must be a well-formed JSON." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/scheduler/latest/UserGuide/what-is-scheduler.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html",
# ]
# limits.ja = "moto はスケジュールを保存するだけで、関数を動かさない。"
# limits.en = "moto only keeps a schedule; it runs no function by it."
# ///
