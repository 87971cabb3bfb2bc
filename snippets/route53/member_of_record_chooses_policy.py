# /// uradori
# confirmed = "ae1f0cfc764ea4abe0b16bed6656bc7b895f27681ed7b8738705372a951d637b"
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

route53 = botocore.session.get_session().get_service_model("route53")
members = route53.shape_for("ResourceRecordSet").members

CHOOSING = {"Weight", "Region", "Failover", "GeoLocation", "GeoProximityLocation"}
CHOOSING |= {"CidrRoutingConfig", "MultiValueAnswer"}

# ja: どのレコードのための項目かを、説明の書き出しが示す。
# en: The description of a member begins with what records it is for.
policies = {
    name: re.sub(r"<[^>]+>|\s", "", member.documentation).lower()
    for name, member in members.items()
}
assert policies.get("Weight", "").startswith("weighted")  # shows: weighted
assert policies.get("Region", "").startswith("latency")  # shows: latency
assert policies.get("Failover", "").startswith("failover")  # shows: failover
assert policies.get("GeoLocation", "").startswith("geolocation")  # shows: geolocation
assert policies.get("GeoProximityLocation", "").startswith("geoproximity")  # shows: geoproximity
assert "cidrlocation" in policies.get("CidrRoutingConfig", "")  # shows: ip
assert policies.get("MultiValueAnswer", "").startswith("multivalue")  # shows: multivalue
print("routing policies are chosen by:")
print(*[name for name in policies if name in CHOOSING], sep="\n")
