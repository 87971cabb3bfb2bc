# /// uradori
# confirmed = "3044599419ca512465970cfc5074e8ca4f1e710870eb8037df7a72d06a33dcf7"
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
# account.ja = "ヘルスチェックのタイプの一覧を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The list of types of health check was read; this was read in AWS's API model, and nothing was run on AWS."
# limits.ja = "AWS の API モデルの定義を確かめている。moto のヘルスチェックは何も調べず、いつも同じ結果を返すので、証言させない。"
# limits.en = "This checks what AWS's API model defines; a health check in moto checks nothing and always reports the same, so moto is not called as a witness."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
types = route53.shape_for("HealthCheckConfig").members["Type"].enum

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
