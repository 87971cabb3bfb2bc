# /// uradori
# confirmed = "192cbc1938cf5431590546269b5a5db117bbd5e957965c2bc90cdd8407073c13"
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
# account.ja = "AWS の API モデルから間隔、しきい値、TTL を読み、障害と問い合わせの時点をすべて試して最長の遅れを計算した。時間は測っていない。"
# account.en = "Interval, threshold and TTL were read in AWS's API model, and the longest delay was calculated over all moments of failing and asking; no time was measured."
# limits.ja = "入力は、2026年11月に配布された botocore の API モデルにある既定値と推奨値である。応答を待つ時間、判定の集約、TTL を守らないクライアントは数えておらず、実際の時間は測っていない。"
# limits.en = "The inputs are the defaults and the recommended TTL in the API model that botocore shipped in November 2026. Waiting for responses, the aggregation of verdicts and clients that disregard the TTL are left out, and no real time is measured."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
config = route53.shape_for("HealthCheckConfig").members
record = route53.shape_for("ResourceRecordSet").members


def stated(pattern, member):
    [found] = re.findall(pattern, re.sub(r"<[^>]+>", "", member.documentation))
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.index(found) + 1 if found in words else int(found)


interval = stated(r"the default value is (\d+) seconds", config["RequestInterval"])
shortest = config["RequestInterval"].metadata.get("min")
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

assert shortest == 10  # shows: shortest
assert slowest(shortest, ttl) == 90  # shows: shorter
print(f"{shortest} s x {threshold} + TTL {ttl} s = {slowest(shortest, ttl)} s")
