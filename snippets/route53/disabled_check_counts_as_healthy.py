# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "route53.model_fails_disabled_checks",
#   "route53.model_stops_traffic_to_disabled_checks",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html"]
# limits.ja = "AWS の API モデルの記述を確かめている。moto のヘルスチェックは何も調べず、いつも同じ結果を返すので、証言させない。"
# limits.en = "This checks what AWS's API model says; a health check in moto checks nothing and always reports the same, so moto is not called as a witness."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
config = route53.shape_for("HealthCheckConfig").members
text = re.sub(r"<[^>]+>", "", config["Disabled"].documentation)

status = "Route 53 considers the status of the health check to always be healthy"
assert f"After you disable a health check, {status}." in text
assert "Route 53 continues to route traffic to the corresponding resources." in text
print("disabled: always healthy, traffic goes on")

assert "If you want to stop routing traffic to a resource, change the value of Inverted." in text
assert "Inverted" in config
print("to stop traffic: change Inverted")
