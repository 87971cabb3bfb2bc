# /// uradori
# confirmed = "0ad76c8ac9a3198da7dfdfb0384cbcf09e3e1f6cf3b6ecf9a57cf9ae44b1b7c8"
# backend = "plain"
# kind = "api_model"
# statements = ["r53.name"]
# fails_when = ["route53.model_calls_it_aws", "route53.model_joins_the_name"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/Welcome.html"]
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
full_name = route53.metadata["serviceFullName"]

assert full_name.replace(" ", "") == "AmazonRoute53"  # shows: name
assert full_name.split(" ")[-2:] == ["Route", "53"]  # shows: space
print("name:", full_name)
