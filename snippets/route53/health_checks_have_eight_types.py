# /// uradori
# confirmed = "3f0be3889cd94284b4e4b9cb1293e8ae2ab74049353b0919d3d11e77c5494f7d"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "route53_models.model_connects_to_no_endpoint",
#   "route53_models.model_connects_every_check",
#   "route53_models.model_adds_udp_checks",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-types.html",
# ]
# account.ja = "AWS の API モデルでは、ヘルスチェックのタイプは HTTP、HTTPS、HTTP_STR_MATCH、HTTPS_STR_MATCH、TCP、CALCULATED、CLOUDWATCH_METRIC、RECOVERY_CONTROL の8つである。"
# account.en = "AWS's API model has eight types of health check: HTTP, HTTPS, HTTP_STR_MATCH, HTTPS_STR_MATCH, TCP, CALCULATED, CLOUDWATCH_METRIC and RECOVERY_CONTROL."
# limits.ja = "ヘルスチェックは動かしていない。moto のヘルスチェックは何も調べず、いつも同じ結果を返すので、証言させない。"
# limits.en = "No health check was run; one in moto checks nothing and always reports the same, so moto is not called as a witness."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
check = route53.operation_model("CreateHealthCheck").input_shape.members["HealthCheckConfig"]
types = check.members["Type"].enum

assert len(types) == 8  # shows: eight
assert "HTTP" in types  # shows: HTTP
assert "HTTPS" in types  # shows: HTTPS
assert "HTTP_STR_MATCH" in types  # shows: HTTP_STR_MATCH
assert "HTTPS_STR_MATCH" in types  # shows: HTTPS_STR_MATCH
assert "TCP" in types  # shows: TCP
assert "CALCULATED" in types  # shows: CALCULATED
assert "CLOUDWATCH_METRIC" in types  # shows: CLOUDWATCH_METRIC
assert "RECOVERY_CONTROL" in types  # shows: RECOVERY_CONTROL
print("types:", ", ".join(types))
