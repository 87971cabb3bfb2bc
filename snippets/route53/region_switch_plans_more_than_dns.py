# /// uradori
# confirmed = "9c00adc2dd9132bcf53120f79b8f135e425948503a904587fff25f9ae510d830"
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
# account.ja = "AWS の API モデルでは、リージョンスイッチのステップに Route53HealthCheck、AuroraGlobalDatabase、EC2AutoScaling があり、それぞれの設定項目もある。"
# account.en = "In AWS's API model, the steps of Region switch include Route53HealthCheck, AuroraGlobalDatabase and EC2AutoScaling, each with settings of its own."
# limits.ja = "プランは実行していない。"
# limits.en = "No plan was run."
# ///
import botocore.session
from definitions import definitions

region_switch = botocore.session.get_session().get_service_model("arc-region-switch")
# ja: プランを作る、変える、読むときのステップは、並列のステップの中でも同じである。
# en: Steps are the same where a plan is created, changed or read, and inside parallel steps.
steps = [each.member.members for each in definitions(region_switch, "steps")]
listed = [step["executionBlockType"].enum for step in steps]
settings = [step["executionBlockConfiguration"].members for step in steps]


def has(kind, config):
    return all(kind in types for types in listed) and all(config in each for each in settings)


# ja: 種類として挙がっているだけでなく、その設定も書ける。
# en: Each is not only listed as a kind but has its settings, too.
assert has("Route53HealthCheck", "route53HealthCheckConfig")  # shows: dns
assert has("AuroraGlobalDatabase", "globalAuroraConfig")  # shows: databases
assert has("EC2AutoScaling", "ec2AsgCapacityIncreaseConfig")  # shows: capacity
for kind in ("Route53HealthCheck", "AuroraGlobalDatabase", "EC2AutoScaling"):
    print(kind, "is a step" if kind in listed[0] else "is no step")
