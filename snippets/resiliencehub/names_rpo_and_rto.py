# /// uradori
# confirmed = "ff2b47b3e99c3e82214e1db561254fa132b610ed2c19c30aafd871312d514661"
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
# ///
import botocore.session

resiliencehub = botocore.session.get_session().get_service_model("resiliencehub")
policy = resiliencehub.shape_for("FailurePolicy")
rpo, rto = policy.members["rpoInSecs"], policy.members["rtoInSecs"]

assert "Recovery Point Objective (RPO)" in rpo.documentation  # shows: rpo
assert "Recovery Time Objective (RTO)" in rto.documentation  # shows: rto
assert sorted(policy.required_members) == ["rpoInSecs", "rtoInSecs"]  # shows: both
units = {text.documentation.removesuffix(".</p>").rpartition(" in ")[2] for text in (rpo, rto)}
assert units == {"seconds"}  # shows: seconds

print("RPO: Recovery Point Objective, in", *units)
print("RTO: Recovery Time Objective, in", *units)
