# /// uradori
# confirmed = "97614dec2e80eee892db418bf97ce687f892027ce6a8d7eda1c5ad800ff61613"
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
# account.ja = "ポリシーの項目と、評価の結果の項目を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The members of a policy and those of the result of an assessment were read; this was read in AWS's API model, and nothing was run on AWS."
# limits.ja = "目標と現状が別の値として扱われることだけを示す。現状の値がどう見積もられるかは見ていない。"
# limits.en = "This shows only that target and current value are kept apart, not how the current one is estimated."
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
result = resiliencehub.shape_for("DisruptionCompliance").members
verdicts = result["complianceStatus"].enum
assert "currentRpoInSecs" in result  # shows: current_rpo
assert "currentRtoInSecs" in result  # shows: current_rto
assert "PolicyMet" in verdicts  # shows: met
assert "PolicyBreached" in verdicts  # shows: breached

print("targets for:", *kinds)
print("assessed against them: currentRpoInSecs, currentRtoInSecs")
print("verdicts: PolicyMet, PolicyBreached")
