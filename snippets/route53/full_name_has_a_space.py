# /// uradori
# confirmed = "bd7d38a9777dd111ed9ca766905b8c7e0c6412d48431674ef29d318fcf09fe79"
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
assert full_name.endswith(" 53")  # shows: space
print("name:", full_name)
