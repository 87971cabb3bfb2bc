# /// uradori
# confirmed = "044d5d84d597888a32df0745e3afee8c79e1fb550f1723f3b6a895ca908be151"
# kind = "engine"
# engines = ["gdnsd"]
# stands_for = "Amazon Route 53"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "gdnsd.health_checks_never_fail",
#   "route53.ttl_is_halved",
#   "route53.ttl_is_doubled",
# ]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.TTL", words = "The resource record cache time to live (TTL), in seconds." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-failover.html",
# ]
# account.ja = "gdnsd が大阪にフェイルオーバーした後も、応答をキャッシュした2つのクライアントは、TTL が60秒の名前では0.014時間（50秒）後、24時間の名前では23.9時間後にはまだ東京、0.02時間（72秒）後と24.1時間後には大阪の値を得た。"
# account.en = "After gdnsd had failed over to Osaka, two clients that had cached the answers still got Tokyo after 0.014 hours (50 seconds) for a TTL of 60 seconds and after 23.9 hours for one of 24, and got Osaka after 0.02 hours (72 seconds) and 24.1."
# limits.ja = "応答しているのは Route 53 ではない。その代役の gdnsd に、AWS の規則に従わせる設定を、moto のホストゾーンから作って与えた。Route 53 自身がその規則に従うことは AWS の説明により、この検証では示せない。リゾルバーの代わりに dnspython のキャッシュを使い、時間は、キャッシュした応答を古くして進めた。その間の時点は見ていない。TTL を守らないクライアントもある。"
# limits.en = "It is not Route 53 that answers but gdnsd, which stands in for it and was set up, from the hosted zone in moto, to follow AWS's rule. That Route 53 itself follows that rule is what AWS says; this check cannot show it. The cache is dnspython's, in the place of a resolver, and time passes there by making what is cached older; no moment in between was looked at. Some clients disregard the TTL."
# ///
from engines import gdnsd
from engines.endpoint import endpoints
from failover import publish, zone_id

# --8<-- [start:show]
with endpoints("127.0.0.1", "127.0.0.2") as (tokyo, osaka):
    city = {tokyo.address: "Tokyo", osaka.address: "Osaka"}
    publish("shop", ttl=60, primary=tokyo, secondary=osaka)
    publish("www", ttl=24 * 3600, primary=tokyo, secondary=osaka)
    with gdnsd.serving(zone_id()) as dns:
        clients = [dns.caching(), dns.caching()]
        for client in clients:
            for name in ("shop", "www"):
                assert client.addresses(f"{name}.example.com") == [tokyo.address]  # setup

        tokyo.stop()
        dns.settle()
        www = dns.addresses("www.example.com")
        assert www == [osaka.address]  # shows: failed_over
        print("the server answers:", *map(city.get, www))

        # ja: shop の応答は60秒、www の応答は24時間キャッシュできる。
        # en: The answer for shop may be cached for 60 seconds, that for www for 24 hours.
        for name, before, after in (("shop", 0.014, 0.02), ("www", 23.9, 24.1)):
            for client in clients:
                client.wait_until(hours=before)
                found = client.addresses(f"{name}.example.com")
                assert found == [tokyo.address]  # shows: goes_on
            print(f"two clients, asked for {name} after {before} hours:", *map(city.get, found))
            for client in clients:
                client.wait_until(hours=after)
                found = client.addresses(f"{name}.example.com")
                assert found == [osaka.address]  # shows: until
            print(f"the same clients, after {after} hours:", *map(city.get, found))
# --8<-- [end:show]
