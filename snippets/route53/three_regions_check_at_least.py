# /// uradori
# confirmed = "8bf4b6788b7407aee5c6e4178a8f6b661056d84e72c78c22b674494eaab8b0a0"
# backend = "plain"
# kind = "api_model"
# fails_when = ["route53_policies.model_checks_from_two_regions"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html"]
# account.ja = "AWS の API モデルでは、ヘルスチェックを行うリージョンは3つ以上、64以下である。"
# account.en = "In AWS's API model, the Regions to check from number at least 3 and at most 64."
# limits.ja = "ヘルスチェックは動かしていない。"
# limits.en = "No health check was run."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
bounds = route53.shape_for("HealthCheckConfig").members["Regions"].metadata
assert bounds["min"] == 3  # shows: fewest
print("Regions:", bounds)
