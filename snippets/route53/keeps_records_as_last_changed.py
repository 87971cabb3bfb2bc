# /// uradori
# confirmed = "ba167a7be6318ac5ba5c5d2784d74196f129f77e4485a700581e42924761bf27"
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
# account.ja = "moto のホストゾーンで、CREATE した A と AAAA のレコードも、UPSERT で加えた A、MX、TXT のレコードも一覧に現れ、3回の UPSERT は、末尾のドットがなくても、そのつど同じ名前とタイプの1つだけを置き換え、1つと2つの DELETE では、ドットがなくても、そのレコードだけが消え、また CREATE できた。同じ名前の別のホストゾーンは変わらなかった。"
# account.en = "In a hosted zone of moto, A and AAAA records that were CREATEd, and A, MX and TXT records that an UPSERT added, were listed, each of three UPSERTs, one without the trailing dot, replaced only the record of the same name and type, and DELETEs of one and of two records, one without the dot, took away just those named, which could be CREATEd again. Another zone of the same name stayed as it was."
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


def change(zone_id=zone_id, **records):
    changes = [(action, each) for action, group in records.items() for each in group]
    batch = {"Changes": [{"Action": action, "ResourceRecordSet": each} for action, each in changes]}
    with suppress(ClientError):
        route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch=batch)


def listed(zone_id=zone_id):
    start = {"StartRecordName": "api.example.com."}
    found = route53.list_resource_record_sets(HostedZoneId=zone_id, **start)
    return found.get("ResourceRecordSets", [])


api, ipv6 = record("api", "192.0.2.30"), record("www", "2001:db8::10", type="AAAA")
beta = record("www.beta", "10 mail.example.com.", "20 mail.example.net.", type="MX")
note, below = record("www", '"a note"', type="TXT"), record("new.www", "192.0.2.50")
change(CREATE=[api, ipv6])
# ja: 同じ名前の別のホストゾーンには、影響しない。
# en: Another hosted zone of the same name is not affected.
change(other_id, CREATE=[beta, ipv6])
# ja: まだないレコードは、UPSERT でも加えられ、一度にいくつでもよい。
# en: Records that are not there yet can also be added by an UPSERT, several at once, too.
change(UPSERT=[beta, note, below])
added = listed()

www = record("www", "192.0.2.10")
change(CREATE=[www])
after = {"CREATE": listed()}

# ja: 別のアドレスへ向け直すには、同じ名前（末尾のドットは省ける）とタイプで UPSERT する。
# en: To point the name elsewhere, UPSERT a record of the same name, dot or not, and type.
moves = [record("www", "198.51.100.20", ttl=300), record("www", "198.51.100.21")]
moves.append(record("www", "198.51.100.20", "198.51.100.22"))
for moved, dot in zip(moves, (".", "", "."), strict=True):
    change(UPSERT=[moved | {"Name": f"www.example.com{dot}"}])
    after["UPSERT"] = listed()
    others = [each for each in after["UPSERT"] if each != moved]
    assert len(after["UPSERT"]) - len(others) == 1 and www not in others  # shows: upsert
    beside = [each for each in others if each["Name"] == moved["Name"]]
    assert [each for each in others if each not in beside] == [api, beta, below]  # shows: name
    assert beside == [ipv6, note]  # shows: type

dotless = ipv6 | {"Name": "www.example.com"}
deletes = ([moved], [api, beta, ipv6, note, below]), ([dotless, api], [beta, note, below])
for gone, left in deletes:
    change(DELETE=gone)
    after["DELETE"] = listed()
    assert after["DELETE"] == left  # shows: delete

# ja: 取り除いたレコードは、また加えられる。同時に別のレコードを取り除いてもよい。
# en: What was removed can be added again, also while another record is removed.
new = record("api", "192.0.2.31")
change(DELETE=[beta], CREATE=[moved, new])
both = [api, beta, www, ipv6, note, below], [new, moved, note, below]
assert (after["CREATE"], listed()) == both  # shows: create
assert below in added and listed(other_id) == [beta, ipv6]  # shows: listed
for action, records in after.items():
    found = [each for each in records if each["Name"] == www["Name"]]
    print(action, *(f"{each['Type']} {each['ResourceRecords'][-1]['Value']}" for each in found))
# --8<-- [end:show]
