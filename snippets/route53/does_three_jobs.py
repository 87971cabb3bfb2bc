# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["r53.dns"]
# fails_when = ["route53.model_registers_no_domains", "route53.model_checks_no_health"]
# sources = ["https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/Welcome.html"]
# ///
import re

import botocore.session

route53 = botocore.session.get_session().get_service_model("route53")
assert "Domain Name System (DNS) web service" in route53.documentation

jobs = re.findall(r"<li> <p>(.+?)\.?</p>", route53.documentation)
assert jobs == [
    "Register domain names",
    "Route internet traffic to the resources for your domain",
    "Check the health of your resources",
]
print(*jobs, sep="\n")
