# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-secondary"]
# fails_when = ["route53.model_checks_the_record_value", "route53.model_checks_another_endpoint"]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto のヘルスチェックは何も調べず、いつも同じ結果を返すので、証言させない。"
# limits.en = "This checks what AWS's API model says; a health check in moto checks nothing and always reports the same, so moto is not called as a witness."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
health_check = route53.shape_for("ResourceRecordSet").members["HealthCheckId"]
text = re.sub(r"<[^>]+>", "", health_check.documentation)

not_checked = "the endpoint that is specified in the resource record set"
assert f"Route 53 doesn't check the health of {not_checked}" in text
print("not checked:", not_checked)

checked = "the endpoint that you specified in the health check"
assert f"to a resource record set, Route 53 checks the health of {checked}" in text
print("checked:", checked)
