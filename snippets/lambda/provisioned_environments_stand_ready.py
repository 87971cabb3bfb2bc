# /// uradori
# confirmed = "e4d8754fb724ba3015cf7d7281ab3aaa322fe49a4c38a2e2a7d89d2061a26aa0"
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
# limits.ja = "設定できることを API モデルで確かめている。実行環境が呼び出しを待たずに用意されることは、出典による。"
# limits.en = "The API model shows the settings; that environments are prepared without waiting for a call rests on the sources."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")

request = functions.operation_model("PutProvisionedConcurrencyConfig").input_shape
assert "ProvisionedConcurrentExecutions" in request.required_members  # shows: amount
# ja: Qualifier に、バージョンの番号かエイリアスの名前を指定する。
# en: Qualifier is the number of a version or the name of an alias.
assert "Qualifier" in request.required_members  # shows: where

scaling = functions.operation_model("PutFunctionScalingConfig").input_shape
settings = scaling.members["FunctionScalingConfig"].members
assert "MinExecutionEnvironments" in settings  # shows: minimum
print("required:", *request.required_members)
print("on Managed Instances:", *settings)
