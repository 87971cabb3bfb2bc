# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.multiregion"]
# fails_when = [
#   "route53.model_binds_failover_to_regions",
#   "route53.model_fails_over_within_one_region",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-failover.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。リージョンをまたぐ切り替えは、ここでは動かしていない。"
# limits.en = "This checks what AWS's API model says; a switch between Regions is not run here."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
members = route53.shape_for("ResourceRecordSet").members
region = re.sub(r"<[^>]+>", "", members["Region"].documentation)
failover = re.sub(r"<[^>]+>", "", members["Failover"].documentation)

assert region.lstrip().startswith("Latency-based resource record sets only:")
print("Region: for latency-based records only")

assert "the health of the secondary resource record set" in failover
assert "Region" not in failover
print("Failover: speaks of health, not of Regions")
