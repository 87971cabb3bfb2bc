# /// uradori
# confirmed = "a9082f75191ee5261218ed479432b38890e99acebeb960e8678aa0e6a24ae6ff"
# statements = ["r53.dns"]
# fails_when = [
#   "route53.second_primary_is_dropped",
#   "route53.second_primary_is_renamed",
#   "route53.test_dns_answer_works",
#   "route53.test_dns_answer_works_for_single_records",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_TestDNSAnswer.html"]
# account.ja = "moto に同じ名前のプライマリを A では CREATE、AAAA では UPSERT で2つずつ作るとどちらも保存され、応答を尋ねる TestDNSAnswer には、レコードが1つだけの名前についても、ない名前やタイプについても、404が返った。"
# account.en = "In moto, two primaries for one name were CREATEd for A and two UPSERTed for AAAA; it kept both of each, and answered 404 to TestDNSAnswer, also for a name with a single record and for a name and a type that were not there."
# limits.ja = "moto についての項目であり、AWS の振る舞いは何も示さない。"
# limits.en = "This is a claim about moto; it shows nothing of how AWS behaves."
# disagrees.ministack.ja = "moto だけについての項目である。MiniStack も答えず、別のエラーを返す。レコードの値を返す AWS には、どちらも似ていない。"
# disagrees.ministack.en = "The claim is about moto alone. MiniStack does not answer either, but fails with another error; neither is like AWS, which returns the value of the record."
# ///
from contextlib import suppress

import boto3
from botocore import xform_name
from botocore.exceptions import ClientError

route53 = boto3.client("route53")
zone = route53.create_hosted_zone(Name="example.com", CallerReference="2026-11-28")
zone_id = zone["HostedZone"]["Id"]


# --8<-- [start:show]
def primary(city, address, type="A"):
    values = {"TTL": 60, "ResourceRecords": [{"Value": address}]}
    failover = {"SetIdentifier": city, "Failover": "PRIMARY"}
    return {"Name": "www.example.com.", "Type": type, **failover, **values}


def change(action, *records):
    batch = {"Changes": [{"Action": action, "ResourceRecordSet": each} for each in records]}
    with suppress(ClientError):
        route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch=batch)


# ja: 同じ名前にプライマリが2つあっては、どちらを答えるのか決まらない。
# en: With two primaries for one name, nothing says which of them is the answer.
pairs = {
    "A": [primary("osaka", "198.51.100.20"), primary("tokyo", "192.0.2.10")],
    "AAAA": [primary("osaka", "2001:db8::20", "AAAA"), primary("tokyo", "2001:db8::10", "AAAA")],
}
alone = {"TTL": 60, "ResourceRecords": [{"Value": "192.0.2.30"}]}
change("CREATE", *pairs["A"], {"Name": "api.example.com.", "Type": "A", **alone})
change("UPSERT", *pairs["AAAA"])

# ja: その名前からの一覧にも、ホストゾーン全体の一覧にも、2つとも載る。
# en: Both are listed, from that name on as in the whole hosted zone.
for start in ({"StartRecordName": "www.example.com."}, {}):
    found = route53.list_resource_record_sets(HostedZoneId=zone_id, **start)
    primaries = [each for each in found["ResourceRecordSets"] if each.get("Failover") == "PRIMARY"]
    for type, pair in pairs.items():
        kept = [each for each in primaries if each["Type"] == type]
        assert kept == pair and len(kept) == 2  # shows: two
    assert len({record["Name"] for record in primaries}) == 1  # shows: name
for record in primaries:
    print("primary for", record["Name"], record["Type"], record["SetIdentifier"])


def outcome(operation, **question):
    try:
        return getattr(route53, xform_name(operation))(HostedZoneId=zone_id, **question)
    except ClientError as error:
        return error.response["Error"]["Code"]


# ja: どの名前やタイプを、どう尋ねても、答えは返らない。
# en: Whatever name or type is asked for, and however, there is no answer.
api = {"RecordName": "api.example.com", "RecordType": "A"}
names = [{**api, "RecordName": name} for name in ("www.example.com", "none.example.com")]
for question in (*names, api, {**api, "RecordType": "TXT"}, {**api, "ResolverIP": "192.0.2.53"}):
    asked = outcome("TestDNSAnswer", **question)
    assert {"TestDNSAnswer": asked} == {"TestDNSAnswer": "404"}  # shows: unanswered
# --8<-- [end:show]
print("TestDNSAnswer:", asked)
