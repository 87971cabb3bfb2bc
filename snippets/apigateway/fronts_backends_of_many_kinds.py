# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.decouple-apigw"]
# fails_when = ["apigateway.model_stays_within_aws", "apigateway.model_lacks_lambda_backends"]
# sources = ["https://docs.aws.amazon.com/apigateway/latest/developerguide/welcome.html"]
# ///
# --8<-- [start:show]
import re

import botocore.session

gateway = botocore.session.get_session().get_service_model("apigateway")
overview = re.sub(r"<[^>]+>", "", gateway.documentation)
backends = overview.partition("connect mobile and web applications to APIs that run on ")[2]

assert backends.startswith("Lambda, Amazon EC2, or other publicly addressable web services")
assert "hosted outside of Amazon Web Services" in backends
print("backends: Lambda, Amazon EC2, web services outside AWS")
# --8<-- [end:show]
