# /// uradori
# confirmed = "bbeaf10abab82281d3c7ebda70e0313455dd4dafe703f6c4b12241614f1b2dda"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "route53_policies.model_has_no_weights",
#   "route53_policies.model_has_no_latency",
#   "route53_policies.model_has_no_failover",
#   "route53_policies.model_has_no_geolocation",
#   "route53_policies.model_has_no_geoproximity",
#   "route53_policies.model_has_no_addresses",
#   "route53_policies.model_has_no_multivalue",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html",
# ]
# account.ja = "AWS の API モデルの説明では、Weight は加重、Region はレイテンシー、Failover はフェイルオーバーというように、7つの項目がそれぞれ1つのルーティングポリシーのレコードのものである。"
# account.en = "By the descriptions in AWS's API model, seven members of a record each belong to one routing policy: Weight to weighted records, Region to latency, Failover to failover records, and so on."
# limits.ja = "レコードは作っておらず、どう応答するかは示さない。"
# limits.en = "No record was created, and how any of them is answered is not shown."
# ///
import re

import botocore.session
from definitions import definitions

route53 = botocore.session.get_session().get_service_model("route53")
# ja: 変更するときの要求にも、一覧の応答にも、レコードがある。
# en: There are records in a request to change as in a list.
records = definitions(route53, "ResourceRecordSet")
records += [listed.member for listed in definitions(route53, "ResourceRecordSets")]

CHOOSING = {"Weight", "Region", "Failover", "GeoLocation", "GeoProximityLocation"}
CHOOSING |= {"CidrRoutingConfig", "MultiValueAnswer"}


# ja: どのレコードのための項目かを、説明の書き出しが示す。
# en: The description of a member begins with what records it is for.
def is_for(member, policy):
    said = [record.members[member] for record in records if member in record.members]
    words = [re.sub(r"<[^>]+>|\s", "", each.documentation).lower() for each in said]
    return len(words) == len(records) and all(re.match(policy, each) for each in words)


assert is_for("Weight", "weighted")  # shows: weighted
assert is_for("Region", "latency")  # shows: latency
assert is_for("Failover", "failover")  # shows: failover
assert is_for("GeoLocation", "geolocation")  # shows: geolocation
assert is_for("GeoProximityLocation", "geoproximity")  # shows: geoproximity
assert is_for("CidrRoutingConfig", "theobjectthatis[^.]*cidrlocation")  # shows: ip
assert is_for("MultiValueAnswer", "multivalue")  # shows: multivalue
print("routing policies are chosen by:")
print(*[name for name in records[0].members if name in CHOOSING], sep="\n")
