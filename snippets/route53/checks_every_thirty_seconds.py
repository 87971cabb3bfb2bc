# /// uradori
# confirmed = "e4258830a076f7e437c323a64d2fec8b491872198c75a710ac8b0e32da28e4ba"
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
# account.ja = "間隔もしきい値も指定せずに moto に作った5種類のヘルスチェックは、どれも30秒と3回になり、AWS の API モデルの範囲は10秒以上30秒以下と、作るときも後から変えるときも1回以上10回以下だった。"
# account.en = "Health checks of five types, created in moto without interval and threshold, all got 30 seconds and 3; the bounds in AWS's API model are 10 to 30 seconds and, upon creation as for a later change, 1 to 10."
# limits.ja = "実際の間隔は測っていない。moto のヘルスチェックは何も調べず、作ったときの設定を保存するだけである。"
# limits.en = "No interval was measured: a health check in moto checks nothing and only stores its settings."
# disagrees.ministack.ja = "MiniStack は、指定していない設定を既定値で埋めずに返す。AWS の説明のとおりなのは moto である。"
# disagrees.ministack.en = "MiniStack leaves settings out that were not specified, instead of giving their defaults; moto does what AWS says."
# ///
import boto3

route53 = boto3.client("route53")
# ja: 作るときの設定と、後から変えるときの設定である。
# en: The settings that a health check is created with, and those that can be changed later.
names = "HealthCheckConfig", "UpdateHealthCheckRequest"
bounds, changed = (route53.meta.service_model.shape_for(name).members for name in names)


def created(type):
    config = {"Type": type, "IPAddress": "192.0.2.10", "Port": 80}
    check = route53.create_health_check(CallerReference=type, HealthCheckConfig=config)
    return check["HealthCheck"]["HealthCheckConfig"]


checks = [created(type) for type in ("HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP")]
assert {check.get("RequestInterval") for check in checks} == {30}  # shows: interval
assert bounds["RequestInterval"].metadata.get("min") == 10  # shows: shortest
print("interval:", checks[0].get("RequestInterval"), bounds["RequestInterval"].metadata)

assert {check.get("FailureThreshold") for check in checks} == {3}  # shows: threshold
thresholds = [each["FailureThreshold"].metadata for each in (bounds, changed)]
assert [each.get("min") for each in thresholds] == [1, 1]  # shows: fewest
assert [each.get("max") for each in thresholds] == [10, 10]  # shows: most
print("threshold:", checks[0].get("FailureThreshold"), bounds["FailureThreshold"].metadata)
