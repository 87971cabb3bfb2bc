# /// uradori
# confirmed = "e0bf793cf8976e59eb6dd1973bcd87cd99901120313f9e7d90ec1e9a24f49a92"
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
assert "Lambda" in firehose.shape_for("ProcessorType").enum  # shows: kind
assert "LambdaArn" in firehose.shape_for("ProcessorParameterName").enum  # shows: function

print("processors:", *firehose.shape_for("ProcessorType").enum)
