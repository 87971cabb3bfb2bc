# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-secondary"]
# fails_when = ["route53.model_checks_every_secondary"]
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


omitted = "If you omit the HealthCheckId element for the secondary resource record set"
condition = f"{omitted}, and if the primary resource record set is unhealthy"
answer = "the applicable value from the secondary resource record set"
assert f"{condition}, Route 53 always responds to DNS queries with {answer}." in text
assert "This is true regardless of the health of the associated endpoint." in text
print("no check on the secondary, primary unhealthy: always the secondary's value")
