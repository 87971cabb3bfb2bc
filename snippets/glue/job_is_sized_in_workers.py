# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["glue.def"]
# fails_when = ["glue.job_requires_instances", "glue.model_shrinks_workers"]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/webapi/WebAPI_Welcome.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# limits.ja = "サーバーを指定する場所が API にないことと、規模の決め方についての記述だけを示す。AWS が裏側でどう運用しているかは示さない。"
# limits.en = "This shows that the API has no place for servers, and what its text says of sizes; it says nothing of how AWS runs them."
# ///
# --8<-- [start:show]
import re

import botocore.session

glue = botocore.session.get_session().get_service_model("glue")
job = glue.operation_model("CreateJob").input_shape
workers = re.sub(r"<[^>]+>", "", job.members["WorkerType"].documentation)

required = job.required_members
assert required == ["Name", "Role", "Command"]
assert not any("Instance" in member or "Server" in member for member in job.members)

assert "number of workers" in job.members["NumberOfWorkers"].documentation
assert "For the G.1X worker type, each worker maps to 1 DPU (4 vCPUs, 16 GB of memory)" in workers
capacity = re.sub(r"<[^>]+>", "", job.members["MaxCapacity"].documentation)
assert "For Glue version 2.0+ jobs, you cannot specify a Maximum capacity." in capacity
assert (
    'When you specify a Python shell job (JobCommand.Name="pythonshell"), '
    "you can allocate either 0.0625 or 1 DPU."
) in capacity
print("required to create a job:", *required)
print("to size a Spark job: WorkerType and NumberOfWorkers")
print("to size a Python shell job: MaxCapacity, 0.0625 or 1")
# --8<-- [end:show]
