# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["glue.def"]
# fails_when = ["glue.model_lacks_streaming_jobs", "glue.model_lacks_python_shell_jobs"]
# sources = ["https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html"]
# ///
# --8<-- [start:show]
import re

import botocore.session

glue = botocore.session.get_session().get_service_model("glue")
command = glue.shape_for("JobCommand").members
text = re.sub(r"<[^>]+>", "", command["Name"].documentation)

kinds = re.findall(r"For an? ([\w ]+) job, (?:this|it) must be (\w+)", text)
assert kinds == [
    ("Apache Spark ETL", "glueetl"),
    ("Python shell", "pythonshell"),
    ("Apache Spark streaming ETL", "gluestreaming"),
    ("Ray", "glueray"),
]
assert "(Amazon S3) path to a script that runs a job" in command["ScriptLocation"].documentation
for kind, name in kinds:
    print(f"{name}: {kind}")
# --8<-- [end:show]
