# /// uradori
# confirmed = "5e1810e68b3cad2118d66319237cc9c7ea106630e0e0cca3e49158030ef50aaa"
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
# account.ja = "AWS の API モデルでは、リージョンスイッチのステップに Route53HealthCheck、AuroraGlobalDatabase、EC2AutoScaling があり、それぞれの設定項目もある。"
# account.en = "In AWS's API model, the steps of Region switch include Route53HealthCheck, AuroraGlobalDatabase and EC2AutoScaling, each with settings of its own."
# limits.ja = "プランは実行していない。"
# limits.en = "No plan was run."
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
