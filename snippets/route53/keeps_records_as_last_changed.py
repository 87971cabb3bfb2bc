# /// uradori
# statements = ["r53.dns"]
# fails_when = [
#   "route53.changes_are_lost",
#   "route53.upsert_adds_a_second_record",
#   "route53.deletes_are_ignored",
#   "route53.ttl_is_halved",
#   "route53.upsert_replaces_every_type",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html"]
# limits.ja = "moto は変更を即座に反映し、名前は解決しない。AWS では、変更は通常60秒以内にすべての権威サーバーへ行き渡る。"
# limits.en = "moto applies a change at once and resolves no names; on AWS a change generally reaches all authoritative servers within 60 seconds."
# ///
import boto3

route53 = boto3.client("route53")
zone = route53.create_hosted_zone(Name="example.com", CallerReference="2026-11-23")
zone_id = zone["HostedZone"]["Id"]


def change(action, name, value, type="A"):
    values = {"TTL": 60, "ResourceRecords": [{"Value": value}]}
    record = {"Name": f"{name}.example.com.", "Type": type, **values}
    batch = {"Changes": [{"Action": action, "ResourceRecordSet": record}]}
    route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch=batch)
    found = route53.list_resource_record_sets(
        HostedZoneId=zone_id, StartRecordName="api.example.com."
    )
    return found.get("ResourceRecordSets"), record


_, api = change("CREATE", "api", "192.0.2.30")
listed, ipv6 = change("CREATE", "www", "2001:db8::10", type="AAAA")
assert listed == [api, ipv6]

# ja: 別のアドレスへ向け直すには、同じ名前とタイプで UPSERT する。
# en: To point the name elsewhere, UPSERT a record of the same name and type.
for action, address in [("CREATE", "192.0.2.10"), ("UPSERT", "198.51.100.20")]:
    listed, www = change(action, "www", address)
    assert sorted(listed, key=str) == sorted([api, ipv6, www], key=str)
    print(f"{action}: www.example.com -> {address}")

listed, _ = change("DELETE", "www", "198.51.100.20")
assert listed == [api, ipv6]
print("DELETE: the A record of www.example.com is no longer listed")
