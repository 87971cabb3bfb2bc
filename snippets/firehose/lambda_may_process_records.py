# /// uradori
# confirmed = "b6294b3e4cc4dd55c7ff84b511e7d8899b81ef8322ccf64ceec85ed6658bcd6a"
# backend = "plain"
# kind = "api_model"
# fails_when = ["firehose_models.model_has_no_lambda_processor", "firehose_models.processors_name_no_function"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_Processor.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_ProcessorParameter.html",
# ]
# limits.ja = "moto は関数を呼ばずに配信する。"
# limits.en = "moto delivers without calling a function."
# ///
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
kinds = firehose.shape_for("ProcessorType").enum
assert "Lambda" in kinds  # shows: kind
assert "LambdaArn" in firehose.shape_for("ProcessorParameterName").enum  # shows: function

print("processors:", *kinds)
