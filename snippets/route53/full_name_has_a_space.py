# /// uradori
# confirmed = "0c24253c71e8097cac0cb87446314a7a6d5c33087a61c103092b5f5d991b4af1"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.name"]
# fails_when = ["route53_models.model_calls_it_aws", "route53_models.model_joins_the_name"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/Welcome.html"]
# account.ja = "サービスの名前と空白の位置を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The name of the service was looked at, and where it has its spaces; this was read in AWS's API model, and nothing was run on AWS."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
full_name = route53.metadata["serviceFullName"]

assert full_name.replace(" ", "") == "AmazonRoute53"  # shows: name
assert full_name.split(" ")[-2:] == ["Route", "53"]  # shows: space
print("name:", full_name)
