# /// uradori
# confirmed = "f634f0b36a53fbebebb6948ce81f948afb617ef1df314fa1324913c99ace7290"
# backend = "plain"
# kind = "api_model"
# statements = ["glue.def"]
# fails_when = [
#   "glue_model.names_no_jobs",
#   "glue_model.gives_jobs_a_role",
#   "glue_model.runs_jobs_without_a_command",
#   "glue_model.requires_workers",
#   "glue_model.commands_require_a_script",
#   "glue_model.gets_instances_later",
#   "glue_model.has_no_worker_types",
#   "glue_model.counts_no_workers",
# ]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/webapi/WebAPI_Welcome.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# account.ja = "AWS の API モデルでは、ジョブの作成に必須なのは Name、Role、Command だけで、Command の中に必須の項目はなく、25の項目のどれもサーバーやインスタンスを指す名前ではなく、規模は、作る操作でも変える操作でも、WorkerType と NumberOfWorkers で決める。"
# account.en = "In AWS's API model, creating a job requires only Name, Role and Command, and Command requires nothing; none of its 25 members is named after servers, instances, hosts or machines, and WorkerType and NumberOfWorkers give the size, both when a job is created and when it is updated."
# limits.ja = "ジョブは作っておらず、AWS が裏側でサーバーをどう運用しているかは示さない。"
# limits.en = "No job was created, and how AWS runs its servers is not shown."
# ///
import re

import botocore.session

glue = botocore.session.get_session().get_service_model("glue")
job = glue.operation_model("CreateJob").input_shape

# ja: コマンドの中にも、必須の項目はない。
# en: Nothing is required within the command, either.
required = [*job.required_members, *job.members["Command"].required_members]
assert "Name" in required  # shows: name
assert "Role" in required  # shows: role
assert "Command" in required  # shows: command
assert len(required) == 3  # shows: only
print("required to create a job:", *required)

# ja: 作るときも、作ったあとで変えるときも、同じである。
# en: It is the same when a job is created and when it is changed later.
for sized in (job, glue.operation_model("UpdateJob").input_shape.members["JobUpdate"]):
    servers = re.compile("Server|Instance|Host|Machine|Node(?!s$)")
    assert not [name for name in sized.members if servers.search(name)]  # shows: servers
    assert "WorkerType" in sized.members  # shows: type
    assert "NumberOfWorkers" in sized.members  # shows: number
print("settings that are about servers: 0 of", len(job.members))
print("to size a job: WorkerType, NumberOfWorkers")
