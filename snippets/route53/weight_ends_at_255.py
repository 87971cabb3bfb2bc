# /// uradori
# confirmed = "93ad239440543ccd5000751f15137d97e15a70bcac2cf1c00b98c75e3cfac7a1"
# backend = "plain"
# kind = "api_model"
# fails_when = ["route53_policies.model_takes_weights_up_to_256"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html"]
# account.ja = "AWS の API モデルでは、重みは0以上255以下である。"
# account.en = "In AWS's API model, a weight is 0 to 255."
# limits.ja = "レコードは作っておらず、重みに応じた応答は見ていない。"
# limits.en = "No record was created, and no answers by weight were seen."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
bounds = route53.shape_for("ResourceRecordSet").members["Weight"].metadata
assert bounds["max"] == 255  # shows: largest
print("Weight:", bounds)
