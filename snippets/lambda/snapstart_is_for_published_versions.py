# /// uradori
# confirmed = "d745da5004e654ced3f542f5b96106e1b3637a6f61afb6e0242c42022e1a6bb4"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "lambda_limits.snapshots_are_of_functions",
#   "lambda_limits.snapshots_are_of_latest_too",
# ]
# quotes = [
#   { place = "botocore:lambda/SnapStart", words = "Set ApplyOn to PublishedVersions to create a snapshot of the initialized execution environment when you publish a function version." },
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html"]
# account.ja = "SnapStart に指定できる値を AWS の API モデルで確かめた。スナップショットは作っていない。"
# account.en = "The values that SnapStart can be set to were read in AWS's API model; no snapshot was taken."
# limits.ja = "moto は SnapStart の設定を保存するだけである。"
# limits.en = "moto only keeps the setting of SnapStart."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
settings = functions.operation_model("CreateFunction").input_shape.members["SnapStart"]
applied_on = [value for value in settings.members["ApplyOn"].enum if value != "None"]

assert "PublishedVersions" in applied_on  # shows: published
assert len(applied_on) <= 1  # shows: only
print("SnapStart can be turned on for:", *applied_on)
