# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.decouple-apigw"]
# fails_when = ["apigateway.model_waits_a_minute", "apigateway.model_cuts_http_short"]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
# ]
# ///
# --8<-- [start:show]
import re

import botocore.session

session = botocore.session.get_session()


def timeout(service, operation, member):
    request = session.get_service_model(service).operation_model(operation).input_shape
    return re.sub(r"<[^>]+>", "", request.members[member].documentation)


rest = timeout("apigateway", "PutIntegration", "timeoutInMillis")
assert "The default value is 29,000 milliseconds or 29 seconds." in rest
assert "to longer than 29 seconds for Regional or private APIs only" in rest

http = timeout("apigatewayv2", "CreateIntegration", "TimeoutInMillis")
assert "between 50 and 30,000 milliseconds for HTTP APIs" in http
assert "and 30 seconds for HTTP APIs" in http.partition("The default timeout is")[2]
print("by default: REST API 29 seconds, HTTP API 30 seconds")
# --8<-- [end:show]
