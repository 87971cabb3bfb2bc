# /// uradori
# confirmed = "48bc5d4351f4b96067d39d937dd5834fdcbdfe34ca189a911e62ec64f716e0ab"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.name"]
# fails_when = ["route53_models.model_calls_it_aws", "route53_models.model_joins_the_name"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/Welcome.html"]
# account.ja = "AWS の API モデルにあるサービス名は Amazon Route 53 で、Route と 53 の間に空白がある。"
# account.en = "The name of the service in AWS's API model is Amazon Route 53, with a space between Route and 53."
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
full_name = route53.metadata["serviceFullName"]

assert full_name.replace(" ", "") == "AmazonRoute53"  # shows: name
assert full_name.split(" ")[-2:] == ["Route", "53"]  # shows: space
print("name:", full_name)
