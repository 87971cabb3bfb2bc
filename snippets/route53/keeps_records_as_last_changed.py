# /// uradori
# confirmed = "47944ad4539a97d734e3a2dbdf7f7867e50927742a038a5afc1d720b846b8712"
# statements = ["r53.dns"]
# fails_when = [
#   "route53.create_replaces_the_name",
#   "route53_names.upsert_tells_names_apart_by_the_dot",
#   "route53.upsert_is_not_listed",
#   "route53.upsert_looks_at_the_first_label",
#   "route53_names.upsert_replaces_names_below",
#   "route53.upsert_replaces_every_type",
#   "route53.deletes_are_ignored",
#   "route53_names.deletes_need_the_dot",
#   "route53_names.upsert_adds_nothing",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html"]
# account.ja = "moto のホストゾーンで、CREATE したレコードも、まだない名前に UPSERT したレコードも一覧に現れ、2回の UPSERT は、末尾のドットがなくても、そのつど同じ名前とタイプの1つだけを置き換え、2回の DELETE では、ドットがなくても、そのレコードだけが消えた。"
# account.en = "In a hosted zone of moto, records that were CREATEd, and one UPSERTed for a new name, were listed, each of two UPSERTs, one without the trailing dot, replaced only the record of the same name and type, and each of two DELETEs, one without the dot, took away just the one named."
# limits.ja = "moto は変更を即座に反映し、名前は解決しない。AWS では、変更は通常60秒以内にすべての権威サーバーへ行き渡る。"
# limits.en = "moto applies a change at once and resolves no names; on AWS a change generally reaches all authoritative servers within 60 seconds."
# ///
from contextlib import suppress

import boto3
from botocore.exceptions import ClientError

route53 = boto3.client("route53")
zone = route53.create_hosted_zone(Name="example.com", CallerReference="2026-11-28")
zone_id = zone["HostedZone"]["Id"]


# --8<-- [start:show]
def record(name, value, type="A", ttl=60):
    values = {"TTL": ttl, "ResourceRecords": [{"Value": value}]}
    return {"Name": f"{name}.example.com.", "Type": type, **values}


def change(action, *records):
    batch = {"Changes": [{"Action": action, "ResourceRecordSet": each} for each in records]}
    with suppress(ClientError):
        route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch=batch)


def listed():
    start = {"StartRecordName": "api.example.com."}
    found = route53.list_resource_record_sets(HostedZoneId=zone_id, **start)
    return found.get("ResourceRecordSets", [])


api, beta = record("api", "192.0.2.30"), record("www.beta", "192.0.2.40")
ipv6, below = record("www", "2001:db8::10", type="AAAA"), record("new.www", "192.0.2.50")
change("CREATE", api, beta, ipv6)
# ja: まだないレコードは、UPSERT でも加えられる。
# en: A record that is not there yet can also be added by an UPSERT.
change("UPSERT", below)
assert below in listed()  # shows: listed

www = record("www", "192.0.2.10")
change("CREATE", www)
after = {"CREATE": listed()}
assert after["CREATE"] == [api, beta, www, ipv6, below]  # shows: create

# ja: 別のアドレスへ向け直すには、同じ名前（末尾のドットは省ける）とタイプで UPSERT する。
# en: To point the name elsewhere, UPSERT a record of the same name, dot or not, and type.
moves = record("www", "198.51.100.20", ttl=300), record("www", "198.51.100.21")
for moved, name in zip(moves, ("www.example.com.", "www.example.com"), strict=True):
    change("UPSERT", moved | {"Name": name})
    after["UPSERT"] = listed()
    assert (www in after["UPSERT"], len(after["UPSERT"])) == (False, 5)  # shows: upsert
    assert all(each in after["UPSERT"] for each in (api, beta, below))  # shows: name
    assert ipv6 in after["UPSERT"]  # shows: type

dotless = ipv6 | {"Name": "www.example.com"}
for gone, left in ((moved, [api, beta, ipv6, below]), (dotless, [api, beta, below])):
    change("DELETE", gone)
    after["DELETE"] = listed()
    assert after["DELETE"] == left  # shows: delete

for action, records in after.items():
    print(action)
    for each in records:
        print(" ", each["Name"], each["Type"], each["TTL"], each["ResourceRecords"][0]["Value"])
# --8<-- [end:show]
