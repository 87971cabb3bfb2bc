# /// uradori
# confirmed = "2732b398e6ef3c10042329ed546478edeacef8599ae5a95b9da6cb6b1dcd899d"
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
# account.ja = "AWS の API モデルでは、割り当ての操作に、上限の書かれていない1以上の整数（ProvisionedConcurrentExecutions）と、バージョンの番号かエイリアスの名前（Qualifier）が必須である。"
# account.en = "In AWS's API model, the operation that allocates it requires a whole number from 1 for which it states no maximum (ProvisionedConcurrentExecutions) and a version number or an alias (Qualifier)."
# limits.ja = "実行環境は用意しておらず、呼び出しを待たずに用意されることは出典による。"
# limits.en = "No environment was prepared; that they are without waiting for a call rests on the sources."
# ///
import re

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")

request = functions.operation_model("PutProvisionedConcurrencyConfig").input_shape
given = {name: request.members[name] for name in request.required_members}
kinds = {
    name: (shape.type_name, shape.metadata.get("min"), shape.metadata.get("max"))
    for name, shape in given.items()
}
# ja: 1以上で上限のない整数であり、オンとオフの切り替えではない。
# en: It is a whole number from 1 without a maximum, not a switch.
assert kinds.get("ProvisionedConcurrentExecutions") == ("integer", 1, None)  # shows: amount
# ja: Qualifier に、バージョンの番号かエイリアスの名前を指定する。
# en: Qualifier is the number of a version or the name of an alias.
qualifier = given.get("Qualifier")
rule = qualifier.metadata if qualifier else {}
names = ["1", "1042", "live"]
fit = [
    name
    for name in names
    if re.fullmatch(rule.get("pattern", ""), name) and len(name) <= rule.get("max", 0)
]
words = qualifier.documentation if qualifier else ""
assert ("version number or alias name" in words, fit) == (True, names)  # shows: where

print("required:", *request.required_members)
