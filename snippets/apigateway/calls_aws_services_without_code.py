# /// uradori
# confirmed = "5630dcbbe677220bb090668f336375cc2f758319851f98548d4ad84b2c4ddb4c"
# backend = "plain"
# kind = "api_model"
# statements = ["quick.decouple-apigw"]
# fails_when = [
#   "apigateway.there_are_no_http_integrations",
#   "apigateway.there_are_no_lambda_integrations",
#   "apigateway.no_action_can_be_named",
# ]
# quotes = [
#   { place = "botocore:apigatewayv2/CreateIntegration.IntegrationType", words = "AWS_PROXY: for integrating the route or method request with a Lambda function or other AWS service action." },
#   { place = "botocore:apigatewayv2/CreateIntegration.IntegrationType", words = "HTTP_PROXY: for integrating the route or method request with an HTTP endpoint, with the client request passed through as-is." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html",
# ]
# account.ja = "AWS の API モデルの説明によると、HTTP API では HTTP_PROXY が HTTP エンドポイントに、AWS_PROXY が Lambda 関数につながり、IntegrationSubtype という項目もある。"
# account.en = "By the words of AWS's API model for HTTP APIs, HTTP_PROXY leads to an HTTP endpoint and AWS_PROXY to a Lambda function, and there is a setting IntegrationSubtype."
# limits.ja = "リクエストは1つも渡していない。SQS の SendMessage と EventBridge の PutEvents がそのアクションの中にあることは、出典による。REST API は見ていない。"
# limits.en = "No request was passed on. That SendMessage of SQS and PutEvents of EventBridge are among the actions rests on the sources. REST APIs are not looked at."
# ///
import re

import botocore.session

gateway = botocore.session.get_session().get_service_model("apigatewayv2")
settings = gateway.operation_model("CreateIntegration").input_shape.members
kinds = settings["IntegrationType"].enum
# ja: どの種類の統合が何につながるかは、モデルの説明文が述べている。
# en: What each kind of integration connects to is told by the words of the model.
words = re.sub(r"<[^>]+>", "", settings["IntegrationType"].documentation)
said = re.findall(r"([A-Z_]+): for integrating the route or method request with (.*?)\.", words)
leads_to = {kind: what for kind, what in said if kind in kinds}

assert leads_to.get("HTTP_PROXY", "").startswith("an HTTP endpoint")  # shows: http
assert leads_to.get("AWS_PROXY", "").startswith("a Lambda function")  # shows: function
# ja: AWS_PROXY では、Lambda 関数のほかに、サービスのアクションをここで指定できる。
# en: With AWS_PROXY, instead of a Lambda function, this can name an action of a service.
assert "IntegrationSubtype" in settings  # shows: action
print("kinds of integration:", *(kind for kind in kinds if kind.endswith("_PROXY")))
