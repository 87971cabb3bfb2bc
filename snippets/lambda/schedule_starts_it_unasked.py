# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["lambda.serverless-def", "quick.lambda"]
# fails_when = [
#   "awslambda.scheduler_is_not_serverless",
#   "awslambda.scheduler_runs_only_once",
#   "awslambda.scheduler_has_no_lambda_target",
# ]
# sources = [
#   "https://docs.aws.amazon.com/scheduler/latest/UserGuide/what-is-scheduler.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html",
# ]
# ///
# --8<-- [start:show]
import re

import botocore.session

scheduler = botocore.session.get_session().get_service_model("scheduler")
overview = re.sub(r"<[^>]+>", "", scheduler.documentation)
create = scheduler.operation_model("CreateSchedule").input_shape
when = re.sub(r"<[^>]+>", "", create.members["ScheduleExpression"].documentation)
target = create.members["Target"].members["Input"].documentation

assert "Amazon EventBridge Scheduler is a serverless scheduler" in overview
assert "You can use rate and cron expressions to create recurring schedules" in when
assert "templated Lambda" in target
print("started by the clock: rate(15 minutes), cron(0 8 1 * ? *)")
# --8<-- [end:show]
