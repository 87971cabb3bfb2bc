# /// uradori
# confirmed = "5d4f4d7eb040def1977040f92480c2497b97312f05fd6db528532f60698dff6d"
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
# account.ja = "AWS の API モデルでは、関数を作る操作でも変える操作でも、SnapStart を有効にする値は PublishedVersions だけである。"
# account.en = "In AWS's API model, the only value that turns SnapStart on is PublishedVersions, both when a function is created and when it is updated."
# limits.ja = "スナップショットは作っていない。moto は SnapStart の設定を保存するだけである。"
# limits.en = "No snapshot was taken; moto only keeps the setting."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
for write in ("CreateFunction", "UpdateFunctionConfiguration"):
    settings = functions.operation_model(write).input_shape.members.get("SnapStart")
    choices = settings.members["ApplyOn"].enum if settings else []
    applied_on = [value for value in choices if value != "None"]

    assert "PublishedVersions" in applied_on  # shows: published
    assert len(applied_on) <= 1 and {*settings.members} == {"ApplyOn"}  # shows: only
print("SnapStart can be turned on for:", *applied_on)
