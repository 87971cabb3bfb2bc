# /// uradori
# confirmed = "19b5bb93f51828a268d65ee7773929f4cd35c34b26a5b3f60a30232109753ff7"
# kind = "engine"
# engines = ["gdnsd"]
# stands_for = "Amazon Route 53"
# statements = ["r53.failover-secondary", "r53.multiregion"]
# fails_when = [
#   "gdnsd.secondary_comes_first",
#   "route53.secondary_goes_unchecked",
#   "gdnsd.health_checks_never_fail",
#   "gdnsd.errors_count_as_successes",
# ]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "When the primary resource record set is unhealthy and the secondary resource record set is healthy, Route 53 responds to DNS queries with the applicable value from the secondary resource record set." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# account.ja = "プライマリの Web サーバーが止まるか404、500、503を返すかすると、ヘルスチェックの後、gdnsd の応答はセカンダリの値になり、セカンダリもエラーを返す名前では、それが正常に戻るまでプライマリの値のままだった。"
# account.en = "Once the health checks had found a primary's web server stopped or answering with 404, 500 or 503, gdnsd answered with the secondary's value, and, where the secondary answered with errors as well, with the primary's until the secondary was healthy again."
# limits.ja = "応答しているのは Route 53 ではない。その代役の gdnsd に、AWS の規則に従わせる設定を、moto のホストゾーンから作って与えた。Route 53 自身がその規則に従うことは AWS の説明により、この検証では示せない。Route 53 では世界各地のヘルスチェッカーが判定を持ち寄るが、ここで調べるのは1台だけで、10秒の間隔は2秒に縮めている。切り替わるまでの時間は示さない。"
# limits.en = "It is not Route 53 that answers but gdnsd, which stands in for it and was set up, from the hosted zone in moto, to follow AWS's rule. That Route 53 itself follows that rule is what AWS says; this check cannot show it. On Route 53, health checkers all over the world weigh in; here a single server checks, every 2 seconds where the setting says 10. How long the change takes is not shown."
# ///
from engines import gdnsd
from engines.endpoint import endpoints
from failover import publish, zone_id

# --8<-- [start:show]
with endpoints("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4") as servers:
    tokyo, osaka, nagoya, kobe = servers
    names = "Tokyo", "Osaka", "Nagoya", "Kobe"
    city = {server.address: name for server, name in zip(servers, names, strict=True)}
    # ja: 東京のサーバーは後で止まり、名古屋と神戸のサーバーは動いてはいるがエラーを返す。
    # en: The server in Tokyo will stop; those in Nagoya and Kobe run, but answer with errors.
    nagoya.answer_with(503)
    kobe.answer_with(404)
    publish("www", primary=tokyo, secondary=osaka)
    publish("blog", secondary=osaka, primary=nagoya)
    publish("wiki", primary=kobe, secondary=osaka)
    publish("shop", primary=tokyo, secondary=nagoya)
    with gdnsd.serving(zone_id()) as dns:
        # ja: プライマリが正常なうちは、答えはセカンダリではない。
        # en: As long as the primary is healthy, the secondary is not the answer.
        www = dns.addresses("www.example.com")
        assert www == [tokyo.address]  # shows: primary
        print("Tokyo up, Osaka up:", *map(city.get, www))

        # ja: 東京のサーバーを止め、ヘルスチェックがそれを見つけるまで待つ。
        # en: Stop the server in Tokyo, and wait until a health check has found out.
        tokyo.stop()
        dns.settle()
        stopped = dns.addresses("www.example.com")
        print("Tokyo down, Osaka up:", *map(city.get, stopped))

        # ja: 東京はまた動き出すが、次はエラーを返すようになる。
        # en: Tokyo runs again, but answers with errors after that.
        tokyo.start()
        dns.settle()
        tokyo.answer_with(500)
        dns.settle()
        www, blog, wiki = (dns.addresses(f"{each}.example.com") for each in ("www", "blog", "wiki"))
        assert stopped == www == blog == wiki == [osaka.address]  # shows: answer
        print("Tokyo failing, Osaka up:", *map(city.get, www))
        print("Nagoya failing, Osaka up:", *map(city.get, blog))
        print("Kobe failing, Osaka up:", *map(city.get, wiki))

        # ja: セカンダリも異常なら、答えはセカンダリではない。
        # en: Where the secondary is unhealthy too, it is not the answer.
        shop = dns.addresses("shop.example.com")
        print("Tokyo failing, Nagoya failing:", *map(city.get, shop))

        # ja: セカンダリが正常に戻れば、答えになる。
        # en: Once the secondary is healthy again, it is the answer.
        nagoya.answer_with(200)
        dns.settle()
        later = dns.addresses("shop.example.com")
        assert (shop, later) == ([tokyo.address], [nagoya.address])  # shows: secondary
        print("Tokyo failing, Nagoya up:", *map(city.get, later))
# --8<-- [end:show]
