# /// uradori
# confirmed = "8e92b08cd5a5aaecc0c97d1f97ed89aa8bc6c0af7b174b4c63d35aec3e525ca9"
# backend = "plain"
# kind = "calculation"
# statements = ["r53.failover-secondary", "r53.multiregion"]
# fails_when = [
#   "route53_models.model_checks_every_minute",
#   "route53_models.model_tolerates_four_failures",
#   "route53_models.model_recommends_an_hour",
#   "route53_policies.model_checks_every_second",
# ]
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.RequestInterval", words = "If you don't specify a value for RequestInterval, the default value is 30 seconds." },
#   { place = "botocore:route53/HealthCheckConfig.FailureThreshold", words = "Otherwise, if you don't specify a value for FailureThreshold, the default value is three health checks." },
#   { place = "botocore:route53/ResourceRecordSet.TTL", words = "If you're associating this resource record set with a health check (if you're adding a HealthCheckId element), we recommend that you specify a TTL of 60 seconds or less so clients respond quickly to changes in health status." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html",
# ]
# account.ja = "AWS の API モデルの既定値（30秒の間隔、3回）と推奨の TTL（60秒）から、障害と問い合わせの時点を1秒刻みですべて試すと、最長の遅れは150秒、間隔10秒なら90秒になる。"
# account.en = "With the defaults (30 seconds, 3 checks) and the recommended TTL (60 seconds) in AWS's API model, the longest delay over all moments of failing and asking, second by second, is 150 seconds; with an interval of 10, it is 90."
# limits.ja = "計算だけで、実際の時間は測っていない。応答を待つ時間、判定の集約、TTL を守らないクライアントは数えていない。入力は2026年11月の botocore による。"
# limits.en = "This is a calculation; no real time is measured. Waiting for responses, the aggregation of verdicts and clients that disregard the TTL are left out. The inputs are from botocore of November 2026."
# ///
import re

import botocore.session
from definitions import definitions

route53 = botocore.session.get_session().get_service_model("route53")
config = route53.shape_for("HealthCheckConfig").members
record = route53.shape_for("ResourceRecordSet").members


def stated(pattern, member):
    said = re.search(pattern, re.sub(r"<[^>]+>", "", member.documentation))
    found = said[1] if said else "0"
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.index(found) + 1 if found in words else int(found)


interval = stated(r"the default value is (\d+) seconds", config["RequestInterval"])
# ja: 要求と応答のどこでも、最短の間隔は同じである。
# en: The shortest interval is the same in every request and response.
shortest = {each.metadata.get("min") for each in definitions(route53, "RequestInterval")}
threshold = stated(r"the default value is (\w+) health checks", config["FailureThreshold"])
ttl = stated(r"a TTL of (\d+) seconds or less so clients respond quickly", record["TTL"])


def slowest(interval, ttl):
    # ja: 最後に成功したチェックから数えて、失敗がしきい値の回数になる時刻。
    # en: Counted from the last check that passed: when as many have failed as the threshold says.
    noticed = interval * threshold
    # ja: それまでに尋ねたクライアントは、TTL が切れるまで古い応答を使う。すべての場合を試す。
    # en: Whoever asks by then keeps the old answer until its TTL has run out; try every case.
    return max(
        asked + ttl - failed for failed in range(interval) for asked in range(failed, noticed + 1)
    )


assert (interval, threshold) == (30, 3)  # shows: check
assert ttl == 60  # shows: ttl
assert slowest(interval, ttl) == 150  # shows: sum
print(f"{interval} s x {threshold} + TTL {ttl} s = {slowest(interval, ttl)} s")

assert shortest == {10}  # shows: shortest
assert max(slowest(each, ttl) for each in shortest) == 90  # shows: shorter
for each in shortest:
    print(f"{each} s x {threshold} + TTL {ttl} s = {slowest(each, ttl)} s")
