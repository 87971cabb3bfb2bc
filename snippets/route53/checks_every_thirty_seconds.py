# /// uradori
# confirmed = "c56b25eeb787af082e914333fc951a5caf589d3aec06220aa2ce63b8fbf7a0e6"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "route53.default_interval_is_a_minute",
#   "route53_policies.model_checks_every_second",
#   "route53.default_threshold_is_four",
#   "route53_policies.model_needs_two_failures",
#   "route53_policies.model_tolerates_a_hundred_failures",
# ]
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.RequestInterval", words = "If you don't specify a value for RequestInterval, the default value is 30 seconds." },
#   { place = "botocore:route53/HealthCheckConfig.FailureThreshold", words = "Otherwise, if you don't specify a value for FailureThreshold, the default value is three health checks." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html",
# ]
# account.ja = "間隔もしきい値も指定せずに moto にヘルスチェックを作り、保存された値を見た。実際の間隔は測っていない。"
# account.en = "Health checks were created in moto without interval and threshold, and the settings that it stored were read; no interval was measured."
# limits.ja = "moto のヘルスチェックは何も調べないので、作ったときに保存される設定だけを確かめている。範囲は AWS の API モデルの定義による。"
# limits.en = "A health check in moto checks nothing, so only the settings are checked that are stored when it is created; the bounds are those that AWS's API model defines."
# disagrees.ministack.ja = "MiniStack は、指定していない設定を既定値で埋めずに返す。AWS の説明のとおりなのは moto である。"
# disagrees.ministack.en = "MiniStack leaves settings out that were not specified, instead of giving their defaults; moto does what AWS says."
# ///
import boto3

route53 = boto3.client("route53")
bounds = route53.meta.service_model.shape_for("HealthCheckConfig").members


def created(type):
    config = {"Type": type, "IPAddress": "192.0.2.10", "Port": 80}
    check = route53.create_health_check(CallerReference=type, HealthCheckConfig=config)
    return check["HealthCheck"]["HealthCheckConfig"]


checks = [created(type) for type in ("HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP")]
assert {check.get("RequestInterval") for check in checks} == {30}  # shows: interval
assert bounds["RequestInterval"].metadata.get("min") == 10  # shows: shortest
print("interval:", checks[0].get("RequestInterval"), bounds["RequestInterval"].metadata)

assert {check.get("FailureThreshold") for check in checks} == {3}  # shows: threshold
assert bounds["FailureThreshold"].metadata.get("min") == 1  # shows: fewest
assert bounds["FailureThreshold"].metadata.get("max") == 10  # shows: most
print("threshold:", checks[0].get("FailureThreshold"), bounds["FailureThreshold"].metadata)
