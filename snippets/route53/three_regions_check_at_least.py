# /// uradori
# confirmed = "7b1231a218927d14d1948cb210a71a3fa10b4b0a02350a79bf39b33dedbd218b"
# backend = "plain"
# kind = "api_model"
# fails_when = ["route53_policies.model_checks_from_two_regions"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html"]
# account.ja = "調べるリージョンの数の範囲を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The range of the number of Regions to check from was read in AWS's API model; nothing was run on AWS."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
bounds = route53.shape_for("HealthCheckConfig").members["Regions"].metadata
assert bounds["min"] == 3  # shows: fewest
print("Regions:", bounds)
