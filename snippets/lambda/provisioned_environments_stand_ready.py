# /// uradori
# confirmed = "4ae61b690ab90373bbce47e97f01accb3576ee422d9065244a451f6b0f4d96d4"
# backend = "plain"
# kind = "api_model"
# statements = ["quick.lambda"]
# fails_when = [
#   "awslambda_models.amount_is_not_yours",
#   "awslambda_models.whole_function_is_provisioned",
#   "awslambda_models.no_minimum_is_set",
# ]
# quotes = [
#   { place = "botocore:lambda/PutProvisionedConcurrencyConfig.Qualifier", words = "The version number or alias name." },
#   { place = "botocore:lambda/FunctionScalingConfig.MinExecutionEnvironments", words = "The minimum number of execution environments to maintain for the function." },
#   { place = "botocore:lambda/PutFunctionScalingConfig", words = "Sets the scaling configuration for a Lambda Managed Instances function." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html",
# ]
# account.ja = "2つの操作の項目とその説明を AWS の API モデルで確かめた。実行環境は用意していない。"
# account.en = "The members of two operations and their descriptions were read in AWS's API model; no environment was prepared."
# limits.ja = "設定できることを API モデルで確かめている。実行環境が呼び出しを待たずに用意されることは、出典による。"
# limits.en = "The API model shows the settings; that environments are prepared without waiting for a call rests on the sources."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")

request = functions.operation_model("PutProvisionedConcurrencyConfig").input_shape
assert "ProvisionedConcurrentExecutions" in request.required_members  # shows: amount
# ja: Qualifier に、バージョンの番号かエイリアスの名前を指定する。
# en: Qualifier is the number of a version or the name of an alias.
named = {name: request.members[name].documentation for name in request.required_members}
assert "version number or alias name" in named.get("Qualifier", "")  # shows: where

scaling = functions.operation_model("PutFunctionScalingConfig").input_shape
config = scaling.members["FunctionScalingConfig"].members
settings = {name: member.documentation for name, member in config.items()}
assert "minimum number" in settings.get("MinExecutionEnvironments", "")  # shows: minimum
print("required:", *request.required_members)
print("on Managed Instances:", *settings)
