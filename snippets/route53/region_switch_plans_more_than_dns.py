# /// uradori
# confirmed = "4dce216e561acbf1692bbb2e64058c067e715bd8727c5cd57b13c5ee43a28f13"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.multiregion"]
# fails_when = [
#   "route53_models.model_switches_no_dns",
#   "route53_models.model_switches_no_databases",
#   "route53_models.model_adds_no_capacity",
# ]
# quotes = [
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
