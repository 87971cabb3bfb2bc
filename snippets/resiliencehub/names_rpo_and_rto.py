# /// uradori
# confirmed = "239c08cb5c3e7d20f49fb89ab13f5e338fc8554f8193f88f24208112dc066018"
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
# account.ja = "AWS の API モデルでは、ポリシーを作る操作でも変える操作でも、その2つの項目が Recovery Point Objective (RPO) と Recovery Time Objective (RTO) で、どちらも必須、単位は秒である。"
# account.en = "In AWS's API model, be a policy created or updated, its two members are the Recovery Point Objective (RPO) and the Recovery Time Objective (RTO), both required and both in seconds."
# ///
import botocore.session

resiliencehub = botocore.session.get_session().get_service_model("resiliencehub")
for write in ("CreateResiliencyPolicy", "UpdateResiliencyPolicy"):
    policy = resiliencehub.operation_model(write).input_shape.members["policy"].value
    assert sorted(policy.required_members) == ["rpoInSecs", "rtoInSecs"]  # shows: both
    rpo, rto = (policy.members[name].documentation for name in ("rpoInSecs", "rtoInSecs"))
    assert "Recovery Point Objective (RPO)" in rpo  # shows: rpo
    assert "Recovery Time Objective (RTO)" in rto  # shows: rto
    units = {words.removesuffix(".</p>").rpartition(" in ")[2] for words in (rpo, rto)}
    assert units == {"seconds"}  # shows: seconds

print("RPO: Recovery Point Objective, in", *units)
print("RTO: Recovery Time Objective, in", *units)
