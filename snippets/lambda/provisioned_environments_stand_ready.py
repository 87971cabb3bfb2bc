# /// uradori
# confirmed = "5aa3529db04e5cdbac4ac1f05d7ccea5d712cfdda5b96a8e8bf60a5e8117a75a"
# backend = "plain"
# kind = "api_model"
# statements = ["quick.lambda"]
# fails_when = [
#   "awslambda_models.amount_is_not_yours",
#   "awslambda_models.provisioning_is_a_switch",
#   "awslambda_models.one_is_provisioned_at_most",
#   "awslambda_models.whole_function_is_provisioned",
# ]
# quotes = [
#   { place = "botocore:lambda/PutProvisionedConcurrencyConfig.Qualifier", words = "The version number or alias name." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html",
# ]
# account.ja = "AWS の API モデルでは、割り当ての操作に、上限の書かれていない整数（ProvisionedConcurrentExecutions）と、バージョンの番号かエイリアスの名前（Qualifier）が必須である。"
# account.en = "In AWS's API model, the operation that allocates it requires a whole number for which it states no maximum (ProvisionedConcurrentExecutions) and a version number or an alias (Qualifier)."
# limits.ja = "実行環境は用意しておらず、呼び出しを待たずに用意されることは出典による。"
# limits.en = "No environment was prepared; that they are without waiting for a call rests on the sources."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")

request = functions.operation_model("PutProvisionedConcurrencyConfig").input_shape
given = {name: request.members[name] for name in request.required_members}
kinds = {name: (shape.type_name, shape.metadata.get("max")) for name, shape in given.items()}
# ja: 上限のない整数であり、オンとオフの切り替えではない。
# en: It is a whole number without a maximum, not a switch.
assert kinds.get("ProvisionedConcurrentExecutions") == ("integer", None)  # shows: amount
# ja: Qualifier に、バージョンの番号かエイリアスの名前を指定する。
# en: Qualifier is the number of a version or the name of an alias.
named = {name: shape.documentation for name, shape in given.items()}
assert "version number or alias name" in named.get("Qualifier", "")  # shows: where

print("required:", *request.required_members)
