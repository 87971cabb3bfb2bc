# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.multiregion"]
# fails_when = ["route53.model_switches_only_dns", "route53.model_adds_no_capacity"]
# sources = ["https://docs.aws.amazon.com/r53recovery/latest/dg/region-switch.html"]
# limits.ja = "AWS の API モデルの記述を確かめている。プランを実行してはいない。"
# limits.en = "This checks what AWS's API model says; no plan is run."
# ///
import botocore.session

region_switch = botocore.session.get_session().get_service_model("arc-region-switch")
assert "shift traffic away from an impaired" in region_switch.documentation
assert "create plans that define the steps" in region_switch.documentation

steps = {
    "DNS": ["Route53HealthCheck"],
    "databases": ["AuroraGlobalDatabase", "RdsPromoteReadReplica"],
    "capacity": ["EC2AutoScaling", "ECSServiceScaling"],
}
blocks = region_switch.shape_for("ExecutionBlockType").enum
for purpose, names in steps.items():
    assert set(names) <= set(blocks), purpose
    print(f"steps for {purpose}:", ", ".join(names))
