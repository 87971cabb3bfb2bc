# /// uradori
# confirmed = "0975e80e846bff7a275e19231997115217a82d2155d1bad3c767d0b8bed5b8be"
# kind = "engine"
# engines = ["gdnsd"]
# stands_for = "Amazon Route 53"
# statements = ["r53.failover-primary", "r53.failover-secondary"]
# fails_when = [
#   "gdnsd.failed_pair_ends_in_secondary",
#   "gdnsd.health_checks_never_fail",
#   "gdnsd.answers_stay",
# ]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "When the secondary resource record set is unhealthy, Route 53 responds to DNS queries with the applicable value from the primary resource record set regardless of the health of the primary resource record set." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# account.ja = "東京の Web サーバーを止めると、gdnsd は、それがプライマリの名前にも大阪の値を返した。大阪のサーバーもエラーを返すようになると、どちらの1台をプライマリにした名前でもプライマリの値を返した。"
# account.en = "With the web server in Tokyo stopped, gdnsd answered with Osaka's value even where Tokyo was the primary; once the one in Osaka answered with errors, too, it gave the primary's, whichever of the two that was."
# limits.ja = "応答しているのは Route 53 ではない。その代役の gdnsd に、AWS の規則に従わせる設定を、moto のホストゾーンから作って与えた。Route 53 自身がその規則に従うことは AWS の説明により、この検証では示せない。"
# limits.en = "It is not Route 53 that answers but gdnsd, which stands in for it and was set up, from the hosted zone in moto, to follow AWS's rule. That Route 53 itself follows that rule is what AWS says; this check cannot show it."
# ///
from engines import gdnsd
from engines.endpoint import endpoints
from failover import publish, zone_id

# --8<-- [start:show]
with endpoints("127.0.0.1", "127.0.0.2") as (tokyo, osaka):
    city = {tokyo.address: "Tokyo", osaka.address: "Osaka"}
    tokyo.stop()
    publish("www", primary=tokyo, secondary=osaka)
    publish("blog", secondary=tokyo, primary=osaka)
    with gdnsd.serving(zone_id()) as dns:
        # ja: 異常なのが東京だけの間は、東京がプライマリでも大阪の値を返す。
        # en: While Tokyo alone is unhealthy, Osaka is the answer, even where Tokyo is the primary.
        www = dns.addresses("www.example.com")
        assert www == [osaka.address]  # shows: both
        print("Tokyo down, Osaka up:", *map(city.get, www))

        # ja: 大阪も、動いてはいるがエラーを返すようになる。
        # en: Osaka fails as well: it still runs, but answers with errors.
        osaka.answer_with(503)
        dns.settle()
        answers = [dns.addresses(f"{name}.example.com") for name in ("www", "blog")]
        for found in answers:
            print("Tokyo down, Osaka failing:", *map(city.get, found))

        # ja: 止まるのとエラーを返すのを入れ替え、最後は両方とも止める。
        # en: What is down and what fails change places; in the end both are down.
        tokyo.start(500)
        for server in (osaka, tokyo):
            server.stop()
            dns.settle()
            answers += [dns.addresses(f"{name}.example.com") for name in ("www", "blog")]
        assert answers == 3 * [[tokyo.address], [osaka.address]]  # shows: primary
# --8<-- [end:show]
