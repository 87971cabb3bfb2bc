# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.rpo-label", "quick.rto"]
# fails_when = ["recovery.model_mixes_up_the_abbreviations", "recovery.model_makes_rpo_optional"]
# sources = [
#   "https://docs.aws.amazon.com/resilience-hub/latest/APIReference/API_FailurePolicy.html",
# ]
# ///
import botocore.session

resiliencehub = botocore.session.get_session().get_service_model("resiliencehub")
policy = resiliencehub.shape_for("FailurePolicy")

assert sorted(policy.required_members) == sorted(policy.members) == ["rpoInSecs", "rtoInSecs"]
rpo, rto = policy.members["rpoInSecs"], policy.members["rtoInSecs"]
assert "Recovery Point Objective (RPO) in seconds." in rpo.documentation
assert "Recovery Time Objective (RTO) in seconds." in rto.documentation
assert rpo.type_name == rto.type_name == "integer"

print("RPO: Recovery Point Objective, in seconds")
print("RTO: Recovery Time Objective, in seconds")
