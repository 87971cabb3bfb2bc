# /// uradori
# confirmed = "54abd92dc020ec1e142f94623278e8faa1a50803ed58962901f52c6ea2e7cdc3"
# backend = "plain"
# kind = "api_model"
# fails_when = ["firehose_models.model_has_no_lambda_processor", "firehose_models.processors_name_no_function"]
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
assert "LambdaArn" in firehose.shape_for("ProcessorParameterName").enum  # shows: function

print("processors:", *kinds)
