# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.lambda"]
# fails_when = [
#   "awslambda.model_provisions_nothing",
#   "awslambda.model_keeps_no_environments",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html",
# ]
# limits.ja = "設定できることを API モデルで確かめている。実行環境が呼び出しを待たずに用意されることは、出典による。"
# limits.en = "The API model shows the settings; that environments are prepared without waiting for a call rests on the sources."
# ///
# --8<-- [start:show]
import re

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")

provisioned = functions.operation_model("PutProvisionedConcurrencyConfig").input_shape
amount = provisioned.members["ProvisionedConcurrentExecutions"]
assert "ProvisionedConcurrentExecutions" in provisioned.required_members
assert "concurrency to allocate for the version or alias" in amount.documentation

scaling = functions.operation_model("PutFunctionScalingConfig")
minimum = functions.shape_for("FunctionScalingConfig").members["MinExecutionEnvironments"]
assert "Lambda Managed Instances function" in re.sub(r"<[^>]+>", "", scaling.documentation)
assert "minimum number of execution environments to maintain" in minimum.documentation
print("settings: ProvisionedConcurrentExecutions, MinExecutionEnvironments")
# --8<-- [end:show]
