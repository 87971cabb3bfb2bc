# /// uradori
# confirmed = "80b39b912c6a9cd2ccc20ebf6e8ebeaebc879fa8667d330a0fd6ef5c33c9bb06"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "recovery_bounds.model_lets_the_period_be_zero",
#   "recovery_bounds.model_lets_the_period_be_a_year",
# ]
# sources = ["https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PointInTimeRecoverySpecification.html"]
# account.ja = "復旧期間の範囲を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The range of the recovery period was read in AWS's API model; nothing was run on AWS."
# ///
import botocore.session

dynamodb = botocore.session.get_session().get_service_model("dynamodb")
settings = dynamodb.shape_for("PointInTimeRecoverySpecification").members
days = settings["RecoveryPeriodInDays"].metadata
assert {"days": days["min"]} == {"days": 1}  # shows: shortest
assert {"days": days["max"]} == {"days": 35}  # shows: longest
print("RecoveryPeriodInDays:", days)
