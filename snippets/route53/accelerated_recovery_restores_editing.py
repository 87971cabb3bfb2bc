# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.multiregion"]
# fails_when = [
#   "route53.model_edits_nothing_without_us_east_1",
#   "route53.model_lacks_accelerated_recovery",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/accelerated-recovery.html"]
# limits.ja = "AWS の API モデルの記述を確かめている。復旧までの時間（AWS の目標は60分）は確かめていない。"
# limits.en = "This checks what AWS's API model says; how long it takes (AWS aims at 60 minutes) is not checked."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
update = route53.operation_model("UpdateHostedZoneFeatures")
assert "EnableAcceleratedRecovery" in update.input_shape.members

ability = (
    "update DNS records in your public hosted zone even when the us-east-1 region is unavailable"
)
assert f"Accelerated recovery enables you to {ability}." in update.documentation
print("accelerated recovery: lets you", ability)
