# /// uradori
# confirmed = "0d88435a818862207545c0bf07ac4e8b483020b1309353b100f06e14d656a11c"
# kind = "engine"
# engines = ["gdnsd"]
# stands_for = "Amazon Route 53"
# statements = ["r53.failover-primary", "r53.failover-secondary"]
# fails_when = [
#   "gdnsd.failed_pair_ends_in_secondary",
#   "gdnsd.health_checks_never_fail",
# ]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "When the secondary resource record set is unhealthy, Route 53 responds to DNS queries with the applicable value from the primary resource record set regardless of the health of the primary resource record set." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# account.ja = "プライマリとセカンダリの Web サーバーを両方止めると、gdnsd は、どちらの1台をプライマリにした名前でもプライマリの値を返した。止めた2台のどちらも、セカンダリが正常な名前では応答にならなかった。"
# account.en = "With the web servers of primary and secondary both stopped, gdnsd answered with the primary's value, whichever of the two it was; where the secondary was healthy, neither of the two stopped servers was the answer."
# limits.ja = "応答しているのは Route 53 ではない。その代役の gdnsd に、AWS の規則に従わせる設定を、moto のホストゾーンから作って与えた。Route 53 自身がその規則に従うことは AWS の説明により、この検証では示せない。"
# limits.en = "It is not Route 53 that answers but gdnsd, which stands in for it and was set up, from the hosted zone in moto, to follow AWS's rule. That Route 53 itself follows that rule is what AWS says; this check cannot show it."
# ///
from functools import cache

import boto3
from engines import gdnsd
from engines.endpoint import endpoints

route53 = boto3.client("route53")
zone = route53.create_hosted_zone(Name="example.com", CallerReference="2026-11-28")
zone_id = zone["HostedZone"]["Id"]


# --8<-- [start:show]
@cache
def health_check(server):
    config = {"Type": "HTTP", "IPAddress": server.address, "Port": server.port}
    config |= {"RequestInterval": 10, "FailureThreshold": 3}
    created = route53.create_health_check(CallerReference=server.address, HealthCheckConfig=config)
    return created["HealthCheck"]["Id"]


def publish(name, **servers):
    records = [
        {
            "Name": f"{name}.example.com.",
            "Type": "A",
            "Failover": role.upper(),
            "SetIdentifier": role,
            "HealthCheckId": health_check(server),
            "TTL": 60,
            "ResourceRecords": [{"Value": server.address}],
        }
        for role, server in servers.items()
    ]
    changes = [{"Action": "CREATE", "ResourceRecordSet": record} for record in records]
    route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch={"Changes": changes})


with endpoints("127.0.0.1", "127.0.0.2", "127.0.0.3") as (tokyo, osaka, nagoya):
    city = {tokyo.address: "Tokyo", osaka.address: "Osaka", nagoya.address: "Nagoya"}
    tokyo.stop()
    osaka.stop()
    publish("shop", primary=tokyo, secondary=nagoya)
    publish("wiki", primary=osaka, secondary=nagoya)
    publish("www", primary=tokyo, secondary=osaka)
    publish("blog", primary=osaka, secondary=tokyo)
    with gdnsd.serving(zone_id) as dns:
        # ja: 東京も大阪も異常とみなされているので、待機側が正常なら使われない。
        # en: Both Tokyo and Osaka count as unhealthy: neither is used where the standby is healthy.
        shop, wiki = dns.addresses("shop.example.com"), dns.addresses("wiki.example.com")
        assert shop == wiki == [nagoya.address]  # shows: both
        print("Tokyo down, Nagoya up:", *map(city.get, shop))
        print("Osaka down, Nagoya up:", *map(city.get, wiki))

        for name, primary in {"www": tokyo, "blog": osaka}.items():
            found = dns.addresses(f"{name}.example.com")
            assert found == [primary.address]  # shows: primary
            print("Tokyo down, Osaka down:", *map(city.get, found))
# --8<-- [end:show]
