# /// uradori
# confirmed = "4fa457cebe83045572d04f79cbf6630bc932e9efa2eea40915b83733b0e9244c"
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
period = settings.get("RecoveryPeriodInDays")
in_days = (
    period and period.type_name == "integer" and "number of preceding days" in period.documentation
)
days = period.metadata if in_days else {}
assert {"days": days.get("min")} == {"days": 1}  # shows: shortest
assert {"days": days.get("max")} == {"days": 35}  # shows: longest
print("RecoveryPeriodInDays:", days)
