# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "route53.model_lacks_tcp_checks",
#   "route53.model_probes_for_alarms",
#   "route53.model_reads_no_alarms",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-types.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto のヘルスチェックは何も調べず、いつも同じ結果を返すので、証言させない。"
# limits.en = "This checks what AWS's API model says; a health check in moto checks nothing and always reports the same, so moto is not called as a witness."
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
kind = route53.shape_for("HealthCheckConfig").members["Type"]
described = dict(re.findall(r"<b>([A-Z_]+)</b>: (.+?)</li>", kind.documentation))
assert sorted(described) == sorted(kind.enum)

probing = [name for name in described if "tries to establish a TCP connection" in described[name]]
assert sorted(probing) == ["HTTP", "HTTPS", "HTTPS_STR_MATCH", "HTTP_STR_MATCH", "TCP"]
print("connect to an endpoint:", ", ".join(probing))

others = {name: text for name, text in described.items() if name not in probing}
assert sorted(others) == ["CALCULATED", "CLOUDWATCH_METRIC", "RECOVERY_CONTROL"]
assert "health checks that monitor the status of other health checks" in others["CALCULATED"]
assert "is associated with a CloudWatch alarm" in others["CLOUDWATCH_METRIC"]
assert "Application Recovery Controller routing control" in others["RECOVERY_CONTROL"]
print("go by something else:", ", ".join(others))
