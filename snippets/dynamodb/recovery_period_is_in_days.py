# /// uradori
# confirmed = "7e6303c40d50d670b2e1095d558c74869338a248c07887d2c96eb27a7ebfefd3"
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
update = dynamodb.operation_model("UpdateContinuousBackups").input_shape.members
settings = update["PointInTimeRecoverySpecification"].members
days = settings["RecoveryPeriodInDays"].metadata
assert {"days": days["min"]} == {"days": 1}  # shows: shortest
assert {"days": days["max"]} == {"days": 35}  # shows: longest
print("RecoveryPeriodInDays:", days)
