# /// uradori
# confirmed = "21bed0bbb86ba20558e335c82dd8b0f227e843cd42f96ea96d045d8560fbd4e5"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "recovery_bounds.model_lets_the_period_be_zero",
#   "recovery_bounds.model_lets_the_period_be_a_year",
# ]
# sources = ["https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PointInTimeRecoverySpecification.html"]
# account.ja = "回復期間の範囲を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The range of the recovery period was read in AWS's API model; nothing was run on AWS."
# ///
import botocore.session

dynamodb = botocore.session.get_session().get_service_model("dynamodb")
settings = dynamodb.shape_for("PointInTimeRecoverySpecification").members
days = settings["RecoveryPeriodInDays"].metadata
assert {"days": days["min"]} == {"days": 1}  # shows: shortest
assert {"days": days["max"]} == {"days": 35}  # shows: longest
print("RecoveryPeriodInDays:", days)
