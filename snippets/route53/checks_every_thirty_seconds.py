# /// uradori
# confirmed = "443b4a2c111fe69ab02c1894adb47a676e5e69750ad3e3d67dcfb24fec22de35"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "route53.default_interval_is_a_minute",
#   "route53_policies.model_checks_every_second",
#   "route53.default_threshold_is_four",
#   "route53_policies.model_needs_two_failures",
#   "route53_policies.model_tolerates_a_hundred_failures",
#   "route53_policies.model_tolerates_twenty_failures_after_a_change",
#   "route53_policies.model_needs_two_failures_after_a_change",
# ]
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.RequestInterval", words = "If you don't specify a value for RequestInterval, the default value is 30 seconds." },
#   { place = "botocore:route53/HealthCheckConfig.FailureThreshold", words = "Otherwise, if you don't specify a value for FailureThreshold, the default value is three health checks." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html",
# ]
# account.ja = "moto に作った5種類のヘルスチェックで、指定しない間隔は30秒、しきい値は3回になり、作った直後も、読んでも、一覧でも同じだった。AWS の API モデルでは、間隔は10秒以上、しきい値は、作るときも後から変えるときも1回以上10回以下である。"
# account.en = "Health checks of five types were created in moto: what was left out, interval or threshold, was 30 seconds or 3, upon creation, when got and when listed. In AWS's API model an interval is at least 10 seconds and a threshold, upon creation as for a later change, 1 to 10."
# limits.ja = "実際の間隔は測っていない。moto のヘルスチェックは何も調べず、作ったときの設定を保存するだけである。"
# limits.en = "No interval was measured: a health check in moto checks nothing and only stores its settings."
# disagrees.ministack.ja = "MiniStack は、指定していない設定を既定値で埋めずに返す。AWS の説明のとおりなのは moto である。"
# disagrees.ministack.en = "MiniStack leaves settings out that were not specified, instead of giving their defaults; moto does what AWS says."
# ///
import boto3
from definitions import definitions

route53 = boto3.client("route53")


def bounds(setting, bound):
    found = definitions(route53.meta.service_model, setting)
    return {each.metadata.get(bound) for each in found}


assert bounds("RequestInterval", "min") == {10}  # shows: shortest
# ja: 作るときも、後から変えるときも同じである。
# en: It is the same upon creation and for a later change.
assert bounds("FailureThreshold", "min") == {1}  # shows: fewest
assert bounds("FailureThreshold", "max") == {10}  # shows: most

endpoint = {"IPAddress": "192.0.2.10", "Port": 80}
types = ("HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP")
configs = [{"Type": type, **endpoint} for type in types]
# ja: ドメイン名のエンドポイントでも、片方の設定だけを指定しても、既定値は同じである。
# en: The defaults are the same for a domain name, and where only the other setting is given.
configs.append({"Type": "HTTP", "FullyQualifiedDomainName": "www.example.com"})
configs.append({"Type": "HTTPS", "IPAddress": "192.0.2.10", "Port": 443})
configs += [{**configs[0], "RequestInterval": 10}]
configs += [{**configs[0], "FailureThreshold": times} for times in (1, 10)]

checks = []
for number, config in enumerate(configs):
    call = {"CallerReference": str(number), "HealthCheckConfig": config}
    checks.append((config, route53.create_health_check(**call)["HealthCheck"]))
# ja: ほかの設定を後から変えても、変わらない。
# en: A later change of another setting leaves them as they are.
identity = checks[0][1]["Id"]
route53.update_health_check(HealthCheckId=identity, Port=8080)
checks.append((configs[0], route53.get_health_check(HealthCheckId=identity)["HealthCheck"]))
listed = {check["Id"]: check for check in route53.list_health_checks()["HealthChecks"]}
checks += [(config, listed.get(check["Id"], {})) for config, check in checks]


def kept(setting, default):
    found = [(config, check.get("HealthCheckConfig", {})) for config, check in checks]
    return all(each.get(setting) == config.get(setting, default) for config, each in found)


assert kept("RequestInterval", 30)  # shows: interval
default = checks[0][1]["HealthCheckConfig"]
print("interval:", default.get("RequestInterval"), "by default")
assert kept("FailureThreshold", 3)  # shows: threshold
print("threshold:", default.get("FailureThreshold"), "by default")
