# /// uradori
# confirmed = "7e9892790c5a5ebc0ca771c268c5dd6ad8f64ac5d94166e886876f4339872db2"
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
create = resiliencehub.operation_model("CreateResiliencyPolicy").input_shape
for write in ("CreateResiliencyPolicy", "UpdateResiliencyPolicy"):
    policy = resiliencehub.operation_model(write).input_shape.members["policy"].value
    required = "policy" in create.required_members and sorted(policy.required_members)
    assert required == ["rpoInSecs", "rtoInSecs"]  # shows: both
    pair = [policy.members.get(name) for name in ("rpoInSecs", "rtoInSecs")]
    rpo, rto = (each.documentation if each else "" for each in pair)
    assert "Recovery Point Objective (RPO)" in rpo  # shows: rpo
    assert "Recovery Time Objective (RTO)" in rto  # shows: rto
    units = {words.removesuffix(".</p>").rpartition(" in ")[2] for words in (rpo, rto)}
    kinds = {each.type_name for each in pair if each}
    assert (units, kinds) == ({"seconds"}, {"integer"})  # shows: seconds

print("RPO: Recovery Point Objective, in", *units)
print("RTO: Recovery Time Objective, in", *units)
