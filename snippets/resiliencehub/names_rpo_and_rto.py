# /// uradori
# confirmed = "aad84723bea1b82907b01c6683507fec926b8ddeb4e9e20ce767125f93f35753"
# backend = "plain"
# kind = "api_model"
# statements = ["quick.rpo-label", "quick.rto"]
# fails_when = [
#   "resiliencehub.model_mixes_up_the_abbreviations",
#   "resiliencehub.model_makes_rpo_optional",
#   "resiliencehub.model_counts_in_minutes",
# ]
# sources = [
#   "https://docs.aws.amazon.com/resilience-hub/latest/APIReference/API_FailurePolicy.html",
# ]
# account.ja = "AWS の API モデルでは、ポリシーの2つの項目が Recovery Point Objective (RPO) と Recovery Time Objective (RTO) で、どちらも必須、単位は秒である。"
# account.en = "In AWS's API model, the two members of a policy are the Recovery Point Objective (RPO) and the Recovery Time Objective (RTO), both required and both in seconds."
# ///
import botocore.session

resiliencehub = botocore.session.get_session().get_service_model("resiliencehub")
policies = resiliencehub.operation_model("CreateResiliencyPolicy").input_shape.members["policy"]
policy = policies.value
assert sorted(policy.required_members) == ["rpoInSecs", "rtoInSecs"]  # shows: both
rpo, rto = policy.members["rpoInSecs"], policy.members["rtoInSecs"]
assert "Recovery Point Objective (RPO)" in rpo.documentation  # shows: rpo
assert "Recovery Time Objective (RTO)" in rto.documentation  # shows: rto
units = {text.documentation.removesuffix(".</p>").rpartition(" in ")[2] for text in (rpo, rto)}
assert units == {"seconds"}  # shows: seconds

print("RPO: Recovery Point Objective, in", *units)
print("RTO: Recovery Time Objective, in", *units)
