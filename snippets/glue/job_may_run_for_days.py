# /// uradori
# backend = "plain"
# kind = "api_model"
# fails_when = ["glue.model_stops_jobs_after_an_hour", "glue.model_gives_jobs_two_days"]
# sources = ["https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html"]
# ///
# --8<-- [start:show]
import re

import botocore.session

glue = botocore.session.get_session().get_service_model("glue")
timeout = glue.operation_model("CreateJob").input_shape.members["Timeout"]
text = re.sub(r"<[^>]+>", "", timeout.documentation)

assert "The job timeout in minutes." in text
assert "Jobs must have timeout values less than 7 days or 10080 minutes." in text

# ja: 何も指定しなければ、もっと早く止まる。
# en: Unless told otherwise, a job stops sooner.
assert "the timeout is defaulted to 2,880 minutes for Glue version 4.0 and earlier" in text
assert "or 480 minutes for Glue version 5.0 and later" in text
print("timeout: less than 7 days; 480 minutes by default since Glue 5.0")
# --8<-- [end:show]
