# /// uradori
# confirmed = "931d62dfeeee23bfaf18c410c307621273ce1c1c7e0155050b24cc8409b5250b"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.multiregion"]
# fails_when = [
#   "route53_models.model_switches_no_dns",
#   "route53_models.model_switches_no_databases",
#   "route53_models.model_adds_no_capacity",
#   "route53_models.capacity_steps_name_no_group",
# ]
# quotes = [
#   { place = "botocore:arc-region-switch/GlobalAuroraConfiguration", words = "Configuration for Amazon Aurora global databases used in a Region switch plan." },
#   { place = "botocore:arc-region-switch/Ec2AsgCapacityIncreaseConfiguration", words = "Configuration for increasing the capacity of Amazon EC2 Auto Scaling groups during a Region switch." },
# ]
# sources = ["https://docs.aws.amazon.com/r53recovery/latest/dg/region-switch.html"]
# account.ja = "リージョンスイッチのステップの一覧と設定の項目を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The list of steps of Region switch and of their settings was read; this was read in AWS's API model, and nothing was run on AWS."
# limits.ja = "AWS の API モデルの定義を確かめている。プランを実行してはいない。"
# limits.en = "This checks what AWS's API model defines; no plan is run."
# ///
import botocore.session

region_switch = botocore.session.get_session().get_service_model("arc-region-switch")
step = region_switch.shape_for("Step").members
types = step["executionBlockType"].enum
settings = step["executionBlockConfiguration"].members

# ja: 種類として挙がっているだけでなく、その設定も書ける。
# en: Each is not only listed as a kind but has its settings, too.
assert "Route53HealthCheck" in types and "route53HealthCheckConfig" in settings  # shows: dns
assert "AuroraGlobalDatabase" in types and "globalAuroraConfig" in settings  # shows: databases
assert "EC2AutoScaling" in types and "ec2AsgCapacityIncreaseConfig" in settings  # shows: capacity
for kind in ("Route53HealthCheck", "AuroraGlobalDatabase", "EC2AutoScaling"):
    print(kind, "is a step" if kind in types else "is no step")
