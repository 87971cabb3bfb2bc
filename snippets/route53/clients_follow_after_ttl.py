# /// uradori
# backend = "plain"
# kind = "calculation"
# statements = ["r53.failover-secondary", "r53.multiregion"]
# fails_when = [
#   "route53.model_checks_every_minute",
#   "route53.model_tolerates_four_failures",
#   "route53.model_recommends_an_hour",
#   "route53.model_checks_every_second",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html",
# ]
# limits.ja = "入力は、2026年11月に配布された botocore の API モデルにある既定値と推奨値である。障害の直前にキャッシュしたクライアントの場合の見積もりで、ほかのクライアントはもっと早い。応答を待つ時間、判定の集約、TTL を守らないクライアントは数えておらず、実際の時間は測っていない。"
# limits.en = "The inputs are the defaults and the recommended TTL in the API model that botocore shipped in November 2026. The estimate is for a client that filled its cache just before the switch; others follow sooner. Waiting for responses, the aggregation of verdicts and clients that disregard the TTL are left out, and no real time is measured."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
config = route53.shape_for("HealthCheckConfig").members
record = route53.shape_for("ResourceRecordSet").members


def stated(pattern, member):
    found = re.findall(pattern, re.sub(r"<[^>]+>", "", member.documentation))
    assert len(found) == 1, pattern
    return {"two": 2, "three": 3, "four": 4}.get(found[0]) or int(found[0])


interval = stated(r"the default value is (\d+) seconds", config["RequestInterval"])
shortest = config["RequestInterval"].metadata["min"]
threshold = stated(r"the default value is (\w+) health checks", config["FailureThreshold"])
ttl = stated(r"a TTL of (\d+) seconds or less so clients respond quickly", record["TTL"])


def seconds(interval, ttl):
    return interval * threshold + ttl


assert seconds(interval, ttl) == 150
assert seconds(shortest, ttl) == 90
assert seconds(interval, ttl=3600) == 3690

print(f"{interval} s x {threshold} + TTL {ttl} s = {seconds(interval, ttl)} s")
print(f"{shortest} s x {threshold} + TTL {ttl} s = {seconds(shortest, ttl)} s")
print(f"{interval} s x {threshold} + TTL 3600 s = {seconds(interval, 3600)} s")
