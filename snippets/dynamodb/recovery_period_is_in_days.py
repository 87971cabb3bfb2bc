# /// uradori
# confirmed = "3b68b448a0ef7f4f55b52532250ad97e76df33f7902c9ef41103d35bd945c7ed"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "recovery_bounds.model_lets_the_period_be_zero",
#   "recovery_bounds.model_lets_the_period_be_a_year",
# ]
# sources = ["https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PointInTimeRecoverySpecification.html"]
# account.ja = "AWS の API モデルでは、復旧期間に指定できるのは1日以上35日以下である。"
# account.en = "In AWS's API model, the recovery period can be set to at least 1 and at most 35 days."
# limits.ja = "何も復元しておらず、既定の日数も見ていない。"
# limits.en = "Nothing was restored, and the default is not looked at."
# ///
import botocore.session

dynamodb = botocore.session.get_session().get_service_model("dynamodb")
settings = dynamodb.shape_for("PointInTimeRecoverySpecification").members
days = settings["RecoveryPeriodInDays"].metadata
assert {"days": days["min"]} == {"days": 1}  # shows: shortest
assert {"days": days["max"]} == {"days": 35}  # shows: longest
print("RecoveryPeriodInDays:", days)
