# /// uradori
# confirmed = "4b1a13cd952f3d559f248f19191e1744dbc295d16ba07b36dcb3aca9503c54bb"
# kind = "engine"
# engines = ["gdnsd"]
# stands_for = "Amazon Route 53"
# statements = ["r53.multiregion", "r53.failover-primary"]
# fails_when = [
#   "gdnsd.errors_count_as_successes",
#   "gdnsd.one_more_success_is_needed",
#   "gdnsd.failed_primary_is_never_restored",
#   "gdnsd.primary_is_restored_once",
# ]
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.FailureThreshold", words = "The number of consecutive health checks that an endpoint must pass or fail for Amazon Route 53 to change the current status of the endpoint from unhealthy to healthy or vice versa." },
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "When the primary resource record set is healthy, Route 53 responds to DNS queries with the applicable value from the primary resource record set regardless of the health of the secondary resource record set." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
# ]
# account.ja = "続けて成功する回数がしきい値の2や3に1回足りないプライマリに gdnsd の応答は戻らず、足りると戻った。しきい値が2のほうは、もう一度止めて起こしても戻った。"
# account.en = "With thresholds of 2 and 3, gdnsd did not return to a primary that passed one check in a row less, but did once as many had passed; to the one with 2 also after it had been stopped and started once more."
# limits.ja = "応答しているのは Route 53 ではない。その代役の gdnsd に、AWS の規則に従わせる設定を、moto のホストゾーンから作って与えた。Route 53 自身がその規則に従うことは AWS の説明により、この検証では示せない。10秒の間隔は2秒に縮めている。試したしきい値は2と3だけである。"
# limits.en = "It is not Route 53 that answers but gdnsd, which stands in for it and was set up, from the hosted zone in moto, to follow AWS's rule. That Route 53 itself follows that rule is what AWS says; this check cannot show it. The interval of 10 seconds is cut to 2. No thresholds but 2 and 3 were tried."
# ///
from engines import gdnsd
from engines.endpoint import endpoints
from failover import publish, zone_id


# --8<-- [start:show]
def answers():
    return [dns.addresses(f"{name}.example.com") for name in ("www", "blog")]


with endpoints("127.0.0.1", "127.0.0.2", "127.0.0.3") as (tokyo, osaka, nagoya):
    city = {tokyo.address: "Tokyo", osaka.address: "Osaka", nagoya.address: "Nagoya"}
    tokyo.stop()
    nagoya.stop()
    publish("www", threshold=2, primary=tokyo, secondary=osaka)
    publish("blog", threshold=3, primary=nagoya, secondary=osaka)
    with gdnsd.serving(zone_id()) as dns:
        # ja: 続けて成功するチェックは、東京で1回、名古屋で2回までで、しきい値に1回足りない。
        # en: In a row, one check of Tokyo passes and two of Nagoya, one less than the threshold.
        tokyo.start(200, 503)
        nagoya.start(503, 200, 200)
        assert tokyo.passes(checks=5) and nagoya.passes(checks=5)  # setup
        www, blog = answers()
        assert www == blog == [osaka.address]  # shows: row
        print("in a row, one check less than the threshold:", *map(city.get, www + blog))

        # ja: 1回失敗しては、しきい値の回数だけ続けて成功する。
        # en: One check fails, then as many in a row pass as the threshold says.
        tokyo.answer_with(503, 200, 200)
        nagoya.answer_with(503, 200, 200, 200)
        dns.settle()
        www, blog = answers()
        assert (www, blog) == ([tokyo.address], [nagoya.address])  # shows: threshold
        print("in a row, as many as the threshold:", *map(city.get, www + blog))

        tokyo.answer_with(200)
        dns.settle()
        www = dns.addresses("www.example.com")
        returned = [www]
        print("Tokyo passes every check:", *map(city.get, www))

        # ja: もう一度止まっても、また戻る。
        # en: Should it fail once more, it comes back once more.
        for step, act in {"is stopped": tokyo.stop, "is started again": tokyo.start}.items():
            act()
            dns.settle()
            www = dns.addresses("www.example.com")
            print(f"Tokyo {step}:", *map(city.get, www))
        returned.append(www)
        assert returned == [[tokyo.address]] * 2  # shows: returns
# --8<-- [end:show]
