# /// uradori
# kind = "engine"
# engines = ["gdnsd"]
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "gdnsd.health_checks_never_fail",
#   "gdnsd.unchecked_records_count_as_failed",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# limits.ja = "応答しているのは Route 53 ではない。その代役の gdnsd に、AWS の規則に従わせる設定を、moto のホストゾーンから作って与えた。Route 53 自身がその規則に従うことは AWS の説明により、この検証では示せない。"
# limits.en = "It is not Route 53 that answers but gdnsd, which stands in for it and was set up, from the hosted zone in moto, to follow AWS's rule. That Route 53 itself follows that rule is what AWS says; this check cannot show it."
# ///
from functools import cache

import boto3
from engines import gdnsd
from engines.endpoint import endpoints

route53 = boto3.client("route53")
zone = route53.create_hosted_zone(Name="example.com", CallerReference="2026-11-25")
zone_id = zone["HostedZone"]["Id"]


# --8<-- [start:show]
@cache
def health_check(server):
    config = {"Type": "HTTP", "IPAddress": server.address, "Port": server.port}
    config |= {"RequestInterval": 10, "FailureThreshold": 1}
    created = route53.create_health_check(CallerReference=server.address, HealthCheckConfig=config)
    return created["HealthCheck"]["Id"]


def record(name, role, server, **check):
    return {
        "Name": f"{name}.example.com.",
        "Type": "A",
        "Failover": role,
        "SetIdentifier": role.lower(),
        "TTL": 60,
        "ResourceRecords": [{"Value": server.address}],
        **check,
    }


with endpoints("127.0.0.1", "127.0.0.2") as (tokyo, osaka):
    tokyo.stop()
    osaka.stop()
    records = [
        record("www", "PRIMARY", tokyo, HealthCheckId=health_check(tokyo)),
        record("www", "SECONDARY", osaka),
        record("shop", "PRIMARY", tokyo, HealthCheckId=health_check(tokyo)),
        record("shop", "SECONDARY", osaka, HealthCheckId=health_check(osaka)),
    ]
    changes = [{"Action": "CREATE", "ResourceRecordSet": each} for each in records]
    route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch={"Changes": changes})
    with gdnsd.serving(zone_id) as dns:
        assert dns.resolve("www.example.com")["address"] == osaka.address
        print("Tokyo down, Osaka down but unchecked: Osaka")
        assert dns.resolve("shop.example.com")["address"] == tokyo.address
        print("Tokyo down, Osaka down: Tokyo")
# --8<-- [end:show]
