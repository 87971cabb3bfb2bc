# /// uradori
# confirmed = "335bc161a119df279d8a99ca15b24b5097b21a1f940395927b097604fcd13c76"
# kind = "engine"
# engines = ["gdnsd"]
# stands_for = "Amazon Route 53"
# statements = ["r53.failover-primary", "r53.multiregion"]
# fails_when = [
#   "gdnsd.failed_primary_answers",
#   "gdnsd.secondary_comes_first",
#   "gdnsd.secondary_always_answers",
#   "gdnsd.redirects_count_as_failures",
#   "gdnsd.answers_stay",
# ]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "When the primary resource record set is healthy, Route 53 responds to DNS queries with the applicable value from the primary resource record set regardless of the health of the secondary resource record set." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# account.ja = "プライマリの Web サーバーが399を返すか、200を1回返しては503を2回返す3つの名前に、gdnsd は、セカンダリが止まっても、また動いてもプライマリの値を返し、プライマリが止まった名前では、それがまた動くまでセカンダリの値を返した。"
# account.en = "For three names whose primary's web server answered with 399, or in turn with 200 and twice 503, gdnsd answered with the primary's value, also when the secondary stopped and when it started again; where the primary stopped, it answered with the secondary's until that started again."
# limits.ja = "応答しているのは Route 53 ではない。その代役の gdnsd に、AWS の規則に従わせる設定を、moto のホストゾーンから作って与えた。Route 53 自身がその規則に従うことは AWS の説明により、この検証では示せない。"
# limits.en = "It is not Route 53 that answers but gdnsd, which stands in for it and was set up, from the hosted zone in moto, to follow AWS's rule. That Route 53 itself follows that rule is what AWS says; this check cannot show it."
# ///
from engines import gdnsd
from engines.endpoint import endpoints
from failover import publish, zone_id

# --8<-- [start:show]
with endpoints("127.0.0.1", "127.0.0.2", "127.0.0.3") as (tokyo, osaka, nagoya):
    city = {tokyo.address: "Tokyo", osaka.address: "Osaka", nagoya.address: "Nagoya"}
    # ja: 200番台や300番台を返すサーバーは正常である。
    # ja: 2回続けて失敗しても、しきい値の3回に届かないので、正常のままである。
    # en: A server is healthy that answers with any status of the 200s and 300s.
    # en: It stays so if two checks in a row fail, less than the threshold of 3.
    tokyo.answer_with(200, 503, 503)
    osaka.answer_with(399)
    publish("www", primary=tokyo, secondary=osaka)
    publish("blog", secondary=tokyo, primary=osaka)
    publish("shop", primary=tokyo, secondary=nagoya)
    publish("wiki", primary=nagoya, secondary=osaka)
    with gdnsd.serving(zone_id()) as dns:
        # ja: 名古屋は wiki のプライマリで、shop のセカンダリである。止めて、また動かす。
        # en: Nagoya is the primary of wiki and the secondary of shop. It stops, and starts again.
        wiki, shop = [], []
        for state, act in {"up": dns.settle, "down": nagoya.stop, "up again": nagoya.start}.items():
            act()
            dns.settle()
            wiki += dns.addresses("wiki.example.com")
            shop += dns.addresses("shop.example.com")
            print(f"Nagoya {state}:", city[wiki[-1]])
        assert wiki == [nagoya.address, osaka.address, nagoya.address]  # shows: while
        assert shop == [tokyo.address] * 3  # shows: whatever

        assert tokyo.passes(checks=3)  # setup
        for name, primary in {"www": tokyo, "blog": osaka}.items():
            found = dns.addresses(f"{name}.example.com")
            assert found == [primary.address]  # shows: primary
            print("Tokyo up, Osaka up:", *map(city.get, found))
# --8<-- [end:show]
