# /// uradori
# backend = "plain"
# kind = "api_model"
# fails_when = ["glue.model_never_retries_jobs"]
# sources = ["https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html"]
# limits.ja = "moto のジョブ実行はスクリプトがなくても成功するので、ここでは証言させない。"
# limits.en = "A job run in moto succeeds even without a script, so moto is not called as a witness."
# ///
# --8<-- [start:show]
import botocore.session

glue = botocore.session.get_session().get_service_model("glue")
job = glue.operation_model("CreateJob").input_shape
retries = job.members["MaxRetries"]

assert "The maximum number of times to retry this job if it fails." in retries.documentation
assert "MaxRetries" not in job.required_members
print("a job that fails is retried up to MaxRetries times")
# --8<-- [end:show]
