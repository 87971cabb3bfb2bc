# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.rpo-def", "quick.rto"]
# fails_when = [
#   "recovery.model_has_one_policy_for_all_disruptions",
#   "recovery.model_reports_no_current_rto",
#   "recovery.model_cannot_breach_a_policy",
# ]
# sources = [
#   "https://docs.aws.amazon.com/resilience-hub/latest/APIReference/API_ResiliencyPolicy.html",
#   "https://docs.aws.amazon.com/resilience-hub/latest/APIReference/API_DisruptionCompliance.html",
# ]
# limits.ja = "目標と現状が別の値として扱われることだけを示す。現状の値がどう見積もられるかは見ていない。"
# limits.en = "This shows only that target and current value are kept apart, not how the current one is estimated."
# ///
import botocore.session

resiliencehub = botocore.session.get_session().get_service_model("resiliencehub")

# ja: 目標は、障害の種類ごとにポリシーに書く。
# en: The targets stand in a policy, one pair for each kind of disruption.
policy = resiliencehub.shape_for("ResiliencyPolicy").members["policy"]
kinds = policy.key.enum
assert kinds == ["Software", "Hardware", "AZ", "Region"]
assert set(policy.value.members) == {"rpoInSecs", "rtoInSecs"}

# ja: 現状は、評価の結果に載る。
# en: The current values stand in the result of an assessment.
result = resiliencehub.shape_for("DisruptionCompliance").members
assert {"currentRpoInSecs", "currentRtoInSecs", "complianceStatus"} <= set(result)
assert "The current RPO, in seconds." in result["currentRpoInSecs"].documentation
assert "The current RTO, in seconds." in result["currentRtoInSecs"].documentation
assert {"PolicyMet", "PolicyBreached"} <= set(result["complianceStatus"].enum)

print("targets for:", *kinds)
print("assessed against them: currentRpoInSecs, currentRtoInSecs")
print("verdicts: PolicyMet, PolicyBreached")
