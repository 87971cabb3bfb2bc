# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.failover-secondary"]
# fails_when = [
#   "route53.model_checks_every_minute",
#   "route53.model_tolerates_four_failures",
#   "route53.model_checks_every_second",
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto のヘルスチェックは何も調べず、いつも同じ結果を返すので、証言させない。"
# limits.en = "This checks what AWS's API model says; a health check in moto checks nothing and always reports the same, so moto is not called as a witness."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
config = route53.shape_for("HealthCheckConfig").members

interval = config["RequestInterval"]
assert "Each Route 53 health checker makes requests at this interval" in interval.documentation
assert "the default value is <code>30</code> seconds" in interval.documentation
assert interval.metadata == {"min": 10, "max": 30}
print("interval: 30 seconds by default, 10 at the shortest")

threshold = config["FailureThreshold"]
assert "consecutive health checks that an endpoint must pass or fail" in threshold.documentation
assert "the default value is three health checks" in threshold.documentation
assert threshold.metadata == {"min": 1, "max": 10}
print("threshold: 3 in a row by default, 1 to 10")
