# /// uradori
# confirmed = "dd89dd50060ca58e5076483eae485e3882d4c2eee2b3fad22b4f77363a757719"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-name"]
# fails_when = [
#   "route53_models.model_adds_a_third_role",
#   "route53_models.model_has_no_primary",
#   "route53_models.model_has_no_secondary",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html"]
# account.ja = "AWS の API モデルでは、要求でも応答でも、Failover の値は PRIMARY と SECONDARY の2つである。"
# account.en = "In AWS's API model, Failover has two values, PRIMARY and SECONDARY, in requests and responses."
# limits.ja = "レコードは作っていない。moto はどんな組み合わせでも受け取るので、証言させない。"
# limits.en = "No record was created; moto takes any combination and is not called as a witness."
# ///
import botocore.session
from definitions import definitions

route53 = botocore.session.get_session().get_service_model("route53")
# ja: 変更するときの要求でも一覧の応答でも、この項目のあるところはどこでも同じである。
# en: It is the same wherever there is this member, in a request to change as in a list.
every = {"Failover": [each.enum for each in definitions(route53, "Failover")]}

assert {len(values) for values in every["Failover"]} == {2}  # shows: two
assert all("PRIMARY" in values for values in every["Failover"])  # shows: primary
assert all("SECONDARY" in values for values in every["Failover"])  # shows: secondary
print("Failover:", *every["Failover"][0])
