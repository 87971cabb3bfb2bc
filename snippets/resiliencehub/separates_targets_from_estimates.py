# /// uradori
# confirmed = "ccaea53a09652882402739a29be29d09b4d9e3e5a564db16baf0bcb9768fb715"
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
kinds = policy.key.enum
assert set(policy.value.members) == {"rpoInSecs", "rtoInSecs"}  # shows: targets
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
result = described.members["assessment"].members["compliance"].value.members
verdicts = result["complianceStatus"].enum
assert "currentRpoInSecs" in result  # shows: current_rpo
assert "currentRtoInSecs" in result  # shows: current_rto
assert "PolicyMet" in verdicts  # shows: met
assert "PolicyBreached" in verdicts  # shows: breached

print("targets for:", *kinds)
print("assessed against them: currentRpoInSecs, currentRtoInSecs")
print("verdicts: PolicyMet, PolicyBreached")
