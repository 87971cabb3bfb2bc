# /// uradori
# confirmed = "9944c5d112f4fbdb386b52ba07f13c775a52c8b61d16a79d3a3eb9b4109e4c21"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "route53_models.model_connects_to_no_endpoint",
#   "route53_models.model_connects_every_check",
#   "route53_models.model_adds_udp_checks",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-types.html",
# ]
# account.ja = "AWS の API モデルでは、作るときにも一覧でも、ヘルスチェックのタイプは HTTP、HTTPS、HTTP_STR_MATCH、HTTPS_STR_MATCH、TCP、CALCULATED、CLOUDWATCH_METRIC、RECOVERY_CONTROL の8つである。"
# account.en = "In AWS's API model, eight types of health check can be created and listed: HTTP, HTTPS, HTTP_STR_MATCH, HTTPS_STR_MATCH, TCP, CALCULATED, CLOUDWATCH_METRIC and RECOVERY_CONTROL."
# limits.ja = "ヘルスチェックは動かしていない。moto のヘルスチェックは何も調べず、いつも同じ結果を返すので、証言させない。"
# limits.en = "No health check was run; one in moto checks nothing and always reports the same, so moto is not called as a witness."
# ///
import botocore.session
from definitions import definitions

route53 = botocore.session.get_session().get_service_model("route53")
# ja: 作る、読む、一覧にする、どの操作でも同じである。
# en: It is the same for creating, getting and listing them.
every = [each.enum for each in definitions(route53, "HealthCheckConfig", "Type")]
assert {len(types) for types in every} == {8}  # shows: eight
types = set.intersection(*map(set, every))
assert "HTTP" in types  # shows: HTTP
assert "HTTPS" in types  # shows: HTTPS
assert "HTTP_STR_MATCH" in types  # shows: HTTP_STR_MATCH
assert "HTTPS_STR_MATCH" in types  # shows: HTTPS_STR_MATCH
assert "TCP" in types  # shows: TCP
assert "CALCULATED" in types  # shows: CALCULATED
assert "CLOUDWATCH_METRIC" in types  # shows: CLOUDWATCH_METRIC
assert "RECOVERY_CONTROL" in types  # shows: RECOVERY_CONTROL
print("types:", ", ".join(every[0]))
