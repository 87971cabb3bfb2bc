# /// uradori
# confirmed = "20269738918861a71c4c96cfd62d12f7b75756d49ca04900cf87002b7ffcee12"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "firehose_models.model_has_no_lambda_processor",
#   "firehose_models.processors_name_no_function",
#   "firehose_models.processors_take_no_settings",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_Processor.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_ProcessorParameter.html",
# ]
# account.ja = "プロセッサの種類と設定の名前を、AWS の API モデルで確かめた。関数は動かしていない。"
# account.en = "The kinds of processor and the names of their settings were read in AWS's API model; no function was run."
# limits.ja = "moto は関数を呼ばずに配信する。"
# limits.en = "moto delivers without calling a function."
# ///
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
kinds = firehose.shape_for("ProcessorType").enum
assert "Lambda" in kinds  # shows: kind
settings = firehose.shape_for("Processor").members.get("Parameters")
names = settings.member.members["ParameterName"].enum if settings else []
assert "LambdaArn" in names  # shows: function

print("processors:", *kinds)
