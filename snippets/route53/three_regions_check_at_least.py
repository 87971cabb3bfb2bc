# /// uradori
# confirmed = "f4a17c8ac90ba6cde4d6db3d25c6ebccb2de5e5c258bb872be657d3d7a9e3571"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "route53_policies.model_checks_from_two_regions",
#   "route53_policies.model_checks_from_one_region_after_a_change",
# ]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html"]
# account.ja = "AWS の API モデルでは、ヘルスチェックを行うリージョンは、作るときも後から変えるときも3つ以上、64以下である。"
# account.en = "In AWS's API model, the Regions to check from number at least 3 and at most 64, upon creation as for a later change."
# limits.ja = "ヘルスチェックは動かしていない。"
# limits.en = "No health check was run."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
# ja: 作るときも、後から変えるときも同じである。
# en: It is the same upon creation and for a later change.
for name in ("HealthCheckConfig", "UpdateHealthCheckRequest"):
    bounds = route53.shape_for(name).members["Regions"].metadata
    assert bounds.get("min") == 3  # shows: fewest
print("Regions:", bounds)
