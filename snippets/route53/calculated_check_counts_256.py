# /// uradori
# confirmed = "5a8f1c885e5b0ed2b8e31268411e43d06e1b627f7110f6d99ecc74172eb6121e"
# backend = "plain"
# kind = "api_model"
# fails_when = ["route53_policies.model_counts_255_children"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html"]
# account.ja = "まとめられるヘルスチェックの数を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The number of health checks that can be counted was read in AWS's API model; nothing was run on AWS."
# limits.ja = "API モデルの上限である。開発者ガイドでは255個とされる。"
# limits.en = "This is the bound of the API model; the developer guide says 255."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
bounds = route53.shape_for("HealthCheckConfig").members["ChildHealthChecks"].metadata
assert bounds["max"] == 256  # shows: most
print("ChildHealthChecks:", bounds)
