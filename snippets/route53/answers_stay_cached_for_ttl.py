# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "route53.model_recommends_an_hour",
#   "route53.model_gives_aliases_a_ttl",
#   "route53.model_caches_nothing",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-failover.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。リゾルバーは動かしておらず、TTL を守らないクライアントもある。"
# limits.en = "This checks what AWS's API model says; no resolver is run, and some clients disregard the TTL."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
ttl = route53.shape_for("ResourceRecordSet").members["TTL"]
text = re.sub(r"<[^>]+>", "", ttl.documentation)

assert text.startswith("The resource record cache time to live (TTL), in seconds.")
recommended = "we recommend that you specify a TTL of 60 seconds or less"
assert "If you're associating this resource record set with a health check" in text
assert f"{recommended} so clients respond quickly to changes in health status" in text
print("with a health check: 60 seconds or less")

assert "alias resource record set, omit TTL." in text
assert "Amazon Route 53 uses the value of TTL for the alias target." in text
print("alias: the target's TTL")
