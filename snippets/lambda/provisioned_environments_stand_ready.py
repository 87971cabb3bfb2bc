# /// uradori
# confirmed = "bdd4ed5caefe7933af720fce95f2f7972ecf31a728e53b7272fece4f7425122f"
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
# account.ja = "割り当ての操作に必須の項目とその説明を AWS の API モデルで確かめた。実行環境は用意していない。"
# account.en = "What the operation requires and its description were read in AWS's API model; no environment was prepared."
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

print("required:", *request.required_members)
