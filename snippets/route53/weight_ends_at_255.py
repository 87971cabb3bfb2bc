# /// uradori
# confirmed = "9c7629aef5f62c4b18b5a8ea88683785f4f36507bf29ffebd8efc5144e566d35"
# backend = "plain"
# kind = "api_model"
# fails_when = ["route53_policies.model_takes_weights_up_to_256"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html"]
# account.ja = "重みの範囲を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The range of a weight was read in AWS's API model; nothing was run on AWS."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
bounds = route53.shape_for("ResourceRecordSet").members["Weight"].metadata
assert bounds["max"] == 255  # shows: largest
print("Weight:", bounds)
