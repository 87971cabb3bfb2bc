# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-secondary", "r53.multiregion"]
# fails_when = ["route53.model_keeps_failed_primary"]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto は名前を解決しないので証言させず、本物の DNS サーバーでの切り替えもここではまだ動かしていない。"
# limits.en = "This checks what AWS's API model says; moto resolves no names and is not called as a witness, and the switch is not yet run on a real DNS server here."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
failover = route53.shape_for("ResourceRecordSet").members["Failover"]
text = re.sub(r"<[^>]+>", "", failover.documentation)


primary = "the primary resource record set is unhealthy"
secondary = "the secondary resource record set is healthy"
answer = "the applicable value from the secondary resource record set"
condition = f"{primary} and {secondary}"
assert f"When {condition}, Route 53 responds to DNS queries with {answer}." in text
print("primary unhealthy, secondary healthy: the answer is the secondary's value")
