# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.name"]
# fails_when = ["route53.model_joins_the_name"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/Welcome.html"]
# ///
import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")

assert route53.metadata["serviceFullName"] == "Amazon Route 53"
opening = route53.documentation.replace("\N{NO-BREAK SPACE}", " ")
assert opening.startswith("<p>Amazon Route 53 is ")
print("name:", route53.metadata["serviceFullName"])
