# /// uradori
# confirmed = "12e95741c0c2816ea4d8216bf4311fd9f07075be81ae205eb084e9079d275d53"
# statements = ["r53.dns"]
# fails_when = [
#   "route53.create_replaces_the_name",
#   "route53_names.upsert_tells_names_apart_by_the_dot",
#   "route53.upsert_is_not_listed",
#   "route53_names.upsert_replaces_names_below",
#   "route53.upsert_replaces_every_type",
#   "route53.deletes_are_ignored",
#   "route53_names.deletes_need_the_dot",
#   "route53_names.upsert_adds_nothing",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html"]
# account.ja = "moto のホストゾーンで、CREATE したレコードも、まだない名前に UPSERT したレコードも一覧に現れ、3回の UPSERT は、末尾のドットがなくても、そのつど同じ名前とタイプの1つだけを置き換え、2回の DELETE では、ドットがなくても、そのレコードだけが消え、また CREATE できた。同じ名前の別のホストゾーンは変わらなかった。"
# account.en = "In a hosted zone of moto, records that were CREATEd, and one UPSERTed for a new name, were listed, each of three UPSERTs, one without the trailing dot, replaced only the record of the same name and type, and each of two DELETEs, one without the dot, took away just the one named, which could be CREATEd again. Another zone of the same name stayed as it was."
# limits.ja = "moto は変更を即座に反映し、名前は解決しない。AWS では、変更は通常60秒以内にすべての権威サーバーへ行き渡る。"
# limits.en = "moto applies a change at once and resolves no names; on AWS a change generally reaches all authoritative servers within 60 seconds."
# ///
from contextlib import suppress

import boto3
from botocore.exceptions import ClientError

route53 = boto3.client("route53")
zones = [
    route53.create_hosted_zone(Name="example.com", CallerReference=f"2026-11-{day}")["HostedZone"]
    for day in (28, 29)
]
zone_id, other_id = (zone["Id"] for zone in zones)


# --8<-- [start:show]
def record(name, *values, type="A", ttl=60):
    kept = {"TTL": ttl, "ResourceRecords": [{"Value": value} for value in values]}
    return {"Name": f"{name}.example.com.", "Type": type, **kept}


def change(action, *records, zone_id=zone_id):
    batch = {"Changes": [{"Action": action, "ResourceRecordSet": each} for each in records]}
    with suppress(ClientError):
        route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch=batch)


def listed(zone_id=zone_id):
    start = {"StartRecordName": "api.example.com."}
    found = route53.list_resource_record_sets(HostedZoneId=zone_id, **start)
    return found.get("ResourceRecordSets", [])


api, beta = record("api", "192.0.2.30"), record("www.beta", "192.0.2.40", "192.0.2.41")
ipv6, below = record("www", "2001:db8::10", type="AAAA"), record("new.www", "192.0.2.50")
change("CREATE", api, beta, ipv6)
# ja: 同じ名前の別のホストゾーンには、影響しない。
# en: Another hosted zone of the same name is not affected.
change("CREATE", beta, ipv6, zone_id=other_id)
# ja: まだないレコードは、UPSERT でも加えられる。
# en: A record that is not there yet can also be added by an UPSERT.
change("UPSERT", below)
added = listed()

www = record("www", "192.0.2.10")
change("CREATE", www)
after = {"CREATE": listed()}

# ja: 別のアドレスへ向け直すには、同じ名前（末尾のドットは省ける）とタイプで UPSERT する。
# en: To point the name elsewhere, UPSERT a record of the same name, dot or not, and type.
moves = [record("www", "198.51.100.20", ttl=300), record("www", "198.51.100.21")]
moves.append(record("www", "198.51.100.20", "198.51.100.22"))
for moved, dot in zip(moves, (".", "", "."), strict=True):
    change("UPSERT", moved | {"Name": f"www.example.com{dot}"})
    after["UPSERT"] = listed()
    others = [each for each in after["UPSERT"] if each != moved]
    assert len(after["UPSERT"]) - len(others) == 1 and www not in others  # shows: upsert
    assert [each for each in others if each != ipv6] == [api, beta, below]  # shows: name
    assert ipv6 in others  # shows: type

dotless = ipv6 | {"Name": "www.example.com"}
for gone, left in ((moved, [api, beta, ipv6, below]), (dotless, [api, beta, below])):
    change("DELETE", gone)
    after["DELETE"] = listed()
    assert after["DELETE"] == left  # shows: delete

# ja: 取り除いたレコードは、また加えられる。
# en: What was removed can be added again.
change("CREATE", moved)
both = [api, beta, www, ipv6, below], [api, beta, moved, below]
assert (after["CREATE"], listed()) == both  # shows: create
assert below in added and listed(other_id) == [beta, ipv6]  # shows: listed
for action, records in after.items():
    print(action)
    for each in records:
        values = [value["Value"] for value in each["ResourceRecords"]]
        print(" ", each["Name"], each["Type"], each["TTL"], *values)
# --8<-- [end:show]
