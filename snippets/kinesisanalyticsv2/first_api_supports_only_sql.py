# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kda.sql", "kda.name"]
# fails_when = ["flink.first_model_runs_flink", "flink.model_requires_no_runtime"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/API_Reference.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/apiv2/API_CreateApplication.html",
# ]
# limits.ja = "2つの API のモデルを読み比べたもので、アプリケーションは作っていない。"
# limits.en = "This compares the models of the two APIs; no application is created."
# ///
# --8<-- [start:show]
import botocore.session

session = botocore.session.get_session()

first = session.get_service_model("kinesisanalytics")
assert "which only supports SQL applications" in first.documentation
assert "RuntimeEnvironment" not in first.operation_model("CreateApplication").input_shape.members

second = session.get_service_model("kinesisanalyticsv2").operation_model("CreateApplication")
assert "RuntimeEnvironment" in second.input_shape.required_members
flinks = [name for name in second.input_shape.members["RuntimeEnvironment"].enum if "FLINK" in name]
assert flinks
# --8<-- [end:show]
print("kinesisanalytics: SQL applications only")
print("kinesisanalyticsv2: a Flink runtime of choice")
