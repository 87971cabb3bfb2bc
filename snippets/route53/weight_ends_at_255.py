# /// uradori
# confirmed = "d4fdfa70262c61fd813a69f88129028fdd295540e3a5d05498a2d6f87062eaee"
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
from definitions import definitions

route53 = botocore.session.get_session().get_service_model("route53")
# ja: 要求でも応答でも、重みのあるところはどこでも同じである。
# en: It is the same wherever there are weights, in requests and responses.
every = [weight.metadata for weight in definitions(route53, "Weight")]
assert {bounds.get("max") for bounds in every} == {255}  # shows: largest
print("Weight:", *every)
