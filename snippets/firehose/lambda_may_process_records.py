# /// uradori
# confirmed = "2aab01ee4a68ddc1735316cbc7ef7823c36d4b15f9dbce3eeb8346a8b6cfa074"
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
# account.ja = "AWS の API モデルでは、レコードを処理するものの種類に Lambda があり、その設定に関数の ARN を渡せる。"
# account.en = "In AWS's API model, Lambda is one of the kinds of processor, and a setting takes the ARN of a function."
# limits.ja = "関数は動かしていない。moto は、関数を呼ばずに配信する。"
# limits.en = "No function was run: moto delivers without calling one."
# ///
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
made = firehose.operation_model("CreateDeliveryStream").input_shape
to_s3 = made.members["ExtendedS3DestinationConfiguration"]
processor = to_s3.members["ProcessingConfiguration"].members["Processors"].member
kinds = processor.members["Type"].enum
assert "Lambda" in kinds  # shows: kind
settings = processor.members.get("Parameters")
names = settings.member.members["ParameterName"].enum if settings else []
assert "LambdaArn" in names  # shows: function

print("processors:", *kinds)
