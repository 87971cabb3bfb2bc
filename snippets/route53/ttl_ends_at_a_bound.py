# /// uradori
# confirmed = "051a77674d939e412118064ba847744b8cff3adb0fe921f2f27e6ffcc4b63948"
# backend = "plain"
# kind = "api_model"
# fails_when = ["route53_policies.model_limits_the_ttl_to_a_day"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html"]
# account.ja = "TTL の範囲を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The range of a TTL was read in AWS's API model; nothing was run on AWS."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
bounds = route53.shape_for("ResourceRecordSet").members["TTL"].metadata
assert bounds["max"] == 2_147_483_647  # shows: longest
print("TTL:", bounds)
