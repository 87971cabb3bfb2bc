# /// uradori
# kind = "engine"
# engines = ["gdnsd"]
# statements = ["r53.multiregion", "r53.failover-primary"]
# fails_when = [
#   "gdnsd.first_success_restores",
#   "gdnsd.failed_primary_is_never_restored",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
# ]
# limits.ja = "応答しているのは Route 53 ではない。その代役の gdnsd に、AWS の規則に従わせる設定を、moto のホストゾーンから作って与えた。Route 53 自身がその規則に従うことは AWS の説明により、この検証では示せない。10秒の間隔は2秒に縮めている。"
# limits.en = "It is not Route 53 that answers but gdnsd, which stands in for it and was set up, from the hosted zone in moto, to follow AWS's rule. That Route 53 itself follows that rule is what AWS says; this check cannot show it. The interval of 10 seconds is cut to 2."
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
    config |= {"RequestInterval": 10, "FailureThreshold": 2}
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


with endpoints("127.0.0.1", "127.0.0.2") as (tokyo, osaka):
    tokyo.stop()
    publish("www", primary=tokyo, secondary=osaka)
    with gdnsd.serving(zone_id) as dns:
        assert dns.resolve("www.example.com")["address"] == osaka.address
        print("Tokyo down: Osaka")

        # ja: 東京が戻っても、しきい値の2回だけチェックに成功するまでは大阪のまま。
        # en: Tokyo is back, but Osaka stays until two checks, the threshold, have passed.
        tokyo.start()
        after = dns.resolve_after_change("www.example.com", before=osaka.address)
        assert after["address"] == tokyo.address
        assert tokyo.passed >= 2
        print("Tokyo up for two checks: Tokyo")
# --8<-- [end:show]
