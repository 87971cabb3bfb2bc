# /// uradori
# confirmed = "0fc1c7ae589e791a309c8b20118e1c61f3ffd56139fc13dca900582ef285f6f7"
# kind = "engine"
# engines = ["gdnsd"]
# stands_for = "Amazon Route 53"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "gdnsd.secondary_comes_first",
#   "route53.secondary_goes_unchecked",
#   "gdnsd.unchecked_records_count_as_failed",
#   "gdnsd.unchecked_endpoint_must_run",
# ]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "If you omit the HealthCheckId element for the secondary resource record set, and if the primary resource record set is unhealthy, Route 53 always responds to DNS queries with the applicable value from the secondary resource record set. This is true regardless of the health of the associated endpoint." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# account.ja = "プライマリが止まると、ヘルスチェックのないセカンダリは、サーバーが動いていても、止まっていても、途中で止まっても gdnsd の応答になった。ヘルスチェックのあるセカンダリが止まっていれば、応答はプライマリだった。"
# account.en = "With the primary down, a secondary without a health check was gdnsd's answer whether its server was up, down or stopped in between; where a secondary with one was down, the primary was."
# limits.ja = "応答しているのは Route 53 ではない。その代役の gdnsd に、AWS の規則に従わせる設定を、moto のホストゾーンから作って与えた。Route 53 自身がその規則に従うことは AWS の説明により、この検証では示せない。"
# limits.en = "It is not Route 53 that answers but gdnsd, which stands in for it and was set up, from the hosted zone in moto, to follow AWS's rule. That Route 53 itself follows that rule is what AWS says; this check cannot show it."
# ///
from engines import gdnsd
from engines.endpoint import endpoints
from failover import publish, zone_id

# --8<-- [start:show]
with endpoints("127.0.0.1", "127.0.0.2", "127.0.0.3") as (tokyo, osaka, nagoya):
    city = {tokyo.address: "Tokyo", osaka.address: "Osaka", nagoya.address: "Nagoya"}
    tokyo.stop()
    osaka.stop()
    publish("wiki", primary=nagoya, secondary=osaka, unchecked=[osaka])
    publish("shop", primary=tokyo, secondary=osaka)
    publish("blog", primary=tokyo, secondary=nagoya, unchecked=[nagoya])
    publish("www", primary=tokyo, secondary=osaka, unchecked=[osaka])
    with gdnsd.serving(zone_id()) as dns:
        wiki = dns.addresses("wiki.example.com")
        assert wiki == [nagoya.address]  # shows: while
        print("Nagoya up, Osaka unchecked:", *map(city.get, wiki))
        shop = dns.addresses("shop.example.com")
        assert shop == [tokyo.address]  # shows: unchecked
        print("Tokyo down, Osaka down:", *map(city.get, shop))

        blog = dns.addresses("blog.example.com")
        assert blog == [nagoya.address]  # shows: answer
        print("Tokyo down, Nagoya unchecked:", *map(city.get, blog))
        www = dns.addresses("www.example.com")
        print("Tokyo down, Osaka down but unchecked:", *map(city.get, www))

        # ja: 名古屋は、blog のセカンダリとしても、wiki のプライマリとしても止まる。
        # en: Nagoya goes down, both as the secondary of blog and as the primary of wiki.
        nagoya.stop()
        dns.settle()
        blog, wiki = (dns.addresses(f"{name}.example.com") for name in ("blog", "wiki"))
        assert (www, blog, wiki) == ([osaka.address], [nagoya.address], www)  # shows: whatever
        print("Tokyo down, Nagoya down but unchecked:", *map(city.get, blog))
# --8<-- [end:show]
