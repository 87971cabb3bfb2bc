# /// uradori
# confirmed = "77307ae1e5cc5ac3373e2043c90bca4eb642a22c52ba4054c156439b6a4c6724"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.multiregion"]
# fails_when = [
#   "route53.model_switches_no_dns",
#   "route53.model_switches_no_databases",
#   "route53.model_adds_no_capacity",
# ]
# quotes = [
#   { place = "botocore:arc-region-switch/Step", words = "Represents a step in a Region switch plan workflow." },
#   { place = "botocore:arc-region-switch/Route53HealthCheckConfiguration", words = "The Amazon Route 53 health check configuration." },
#   { place = "botocore:arc-region-switch/GlobalAuroraConfiguration", words = "Configuration for Amazon Aurora global databases used in a Region switch plan." },
#   { place = "botocore:arc-region-switch/Ec2AsgCapacityIncreaseConfiguration", words = "Configuration for increasing the capacity of Amazon EC2 Auto Scaling groups during a Region switch." },
# ]
# sources = ["https://docs.aws.amazon.com/r53recovery/latest/dg/region-switch.html"]
# account.ja = "リージョンスイッチのステップの一覧を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The list of steps of Region switch was read; this was read in AWS's API model, and nothing was run on AWS."
# limits.ja = "AWS の API モデルの定義を確かめている。プランを実行してはいない。"
# limits.en = "This checks what AWS's API model defines; no plan is run."
# ///
import botocore.session

region_switch = botocore.session.get_session().get_service_model("arc-region-switch")
types = region_switch.shape_for("Step").members["executionBlockType"].enum

assert "Route53HealthCheck" in types  # shows: dns
assert "AuroraGlobalDatabase" in types  # shows: databases
assert "EC2AutoScaling" in types  # shows: capacity
for step in ("Route53HealthCheck", "AuroraGlobalDatabase", "EC2AutoScaling"):
    print(step, "is a step" if step in types else "is no step")
