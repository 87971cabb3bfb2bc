# /// uradori
# confirmed = "2d87338e9e9eee59baafbbb6cf89065a20b3e91f54e8927843977c9abaeba84c"
# backend = "plain"
# kind = "api_model"
# statements = ["quick.lambda"]
# fails_when = [
#   "awslambda_models.amount_is_not_yours",
#   "awslambda_models.whole_function_is_provisioned",
# ]
# quotes = [
#   { place = "botocore:lambda/PutProvisionedConcurrencyConfig.Qualifier", words = "The version number or alias name." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html",
# ]
# account.ja = "AWS の API モデルでは、割り当ての操作に、数（ProvisionedConcurrentExecutions）と、バージョンの番号かエイリアスの名前（Qualifier）が必須である。"
# account.en = "In AWS's API model, the operation requires an amount (ProvisionedConcurrentExecutions) and a version number or an alias (Qualifier)."
# limits.ja = "実行環境は用意しておらず、呼び出しを待たずに用意されることは出典による。"
# limits.en = "No environment was prepared; that they are without waiting for a call rests on the sources."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")

request = functions.operation_model("PutProvisionedConcurrencyConfig").input_shape
assert "ProvisionedConcurrentExecutions" in request.required_members  # shows: amount
# ja: Qualifier に、バージョンの番号かエイリアスの名前を指定する。
# en: Qualifier is the number of a version or the name of an alias.
named = {name: request.members[name].documentation for name in request.required_members}
assert "version number or alias name" in named.get("Qualifier", "")  # shows: where

print("required:", *request.required_members)
