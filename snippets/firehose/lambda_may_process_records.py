# /// uradori
# confirmed = "874c0cd0728dce5b940861fc291491f0694cc2254846cbeb1c3fb9e2b82940ba"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "firehose_models.processors_name_no_function",
#   "firehose_models.settings_of_processors_have_no_value",
#   "firehose_models.changed_streams_have_no_lambda_processor",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_Processor.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_ProcessorParameter.html",
# ]
# account.ja = "AWS の API モデルでは、レコードを処理するものの種類に Lambda があり、その設定に関数の ARN を渡せる。"
# account.en = "In AWS's API model, Lambda is one of the kinds of processor, and a setting takes the ARN of a function."
# limits.ja = "関数は動かしていない。moto は、関数を呼ばずに配信する。"
# limits.en = "No function was run: moto delivers without calling one."
# ///
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
# ja: ストリームを作るときも、作ったあとで変えるときも、同じである。
# en: It is the same when a stream is made and when it is changed later.
for call, use in {"CreateDeliveryStream": "Configuration", "UpdateDestination": "Update"}.items():
    to_s3 = firehose.operation_model(call).input_shape.members[f"ExtendedS3Destination{use}"]
    processor = to_s3.members["ProcessingConfiguration"].members["Processors"].member
    kinds = processor.members["Type"].enum
    assert "Lambda" in kinds  # shows: kind
    settings = processor.members.get("Parameters")
    setting = settings.member.members if settings else {}
    names = setting["ParameterName"].enum if "ParameterValue" in setting else []
    assert "LambdaArn" in names  # shows: function

print("processors:", *kinds)
