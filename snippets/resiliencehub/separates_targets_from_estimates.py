# /// uradori
# confirmed = "b43e5ffd48fe73edddd6c50a611e0640923424d4509b957f2621075e3e3151eb"
# backend = "plain"
# kind = "api_model"
# statements = ["quick.rpo-def", "quick.rto"]
# fails_when = [
#   "resiliencehub.model_sets_one_target",
#   "resiliencehub.model_has_one_policy_for_all_disruptions",
#   "resiliencehub.model_reports_no_current_rpo",
#   "resiliencehub.model_reports_no_current_rto",
#   "resiliencehub.model_cannot_meet_a_policy",
#   "resiliencehub.model_cannot_breach_a_policy",
#   "resiliencehub.model_creates_policies_with_one_pair",
# ]
# sources = [
#   "https://docs.aws.amazon.com/resilience-hub/latest/APIReference/API_ResiliencyPolicy.html",
#   "https://docs.aws.amazon.com/resilience-hub/latest/APIReference/API_DisruptionCompliance.html",
# ]
# account.ja = "AWS の API モデルでは、ソフトウェア、ハードウェア、AZ、リージョンの障害ごとに RPO と RTO の目標をポリシーに置き、評価の結果には現状の RPO と RTO、PolicyMet か PolicyBreached の判定がある。"
# account.en = "In AWS's API model, a policy has targets for RPO and RTO by kind of disruption (software, hardware, AZ, Region), and the result of an assessment has the current ones and a verdict such as PolicyMet or PolicyBreached."
# limits.ja = "評価は動かしておらず、現状の値がどう見積もられるかは見ていない。"
# limits.en = "No assessment was run; how the current values are estimated is not shown."
# ///
import botocore.session

resiliencehub = botocore.session.get_session().get_service_model("resiliencehub")

# ja: 目標は、障害の種類ごとにポリシーに書く。
# en: The targets stand in a policy, one pair for each kind of disruption.
policy = resiliencehub.shape_for("ResiliencyPolicy").members["policy"]
kinds = policy.key.enum if policy.type_name == "map" else []
targets = policy.value.members if kinds else {}
assert (len(kinds), {*targets}) == (4, {"rpoInSecs", "rtoInSecs"})  # shows: targets
for write in ("CreateResiliencyPolicy", "UpdateResiliencyPolicy"):
    request = resiliencehub.operation_model(write).input_shape.members
    assert request["policy"].name == policy.name  # shows: targets
assert "Software" in kinds  # shows: software
assert "Hardware" in kinds  # shows: hardware
assert "AZ" in kinds  # shows: zone
assert "Region" in kinds  # shows: region

# ja: 現状は、評価の結果に載る。
# en: The current values stand in the result of an assessment.
described = resiliencehub.operation_model("DescribeAppAssessment").output_shape
compliance = described.members["assessment"].members.get("compliance")
result = compliance.value.members if compliance else {}
says = {name: shape.documentation for name, shape in result.items()}
verdicts = result["complianceStatus"].enum if result else []
assert "current RPO" in says.get("currentRpoInSecs", "")  # shows: current_rpo
assert "current RTO" in says.get("currentRtoInSecs", "")  # shows: current_rto
told = compliance and "complianceStatus" in compliance.value.required_members
assert told and "PolicyMet" in verdicts  # shows: met
assert "PolicyBreached" in verdicts  # shows: breached

print("targets for:", *kinds)
print("assessed against them: currentRpoInSecs, currentRtoInSecs")
print("verdicts: PolicyMet, PolicyBreached")
