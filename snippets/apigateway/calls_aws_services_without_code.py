# /// uradori
# confirmed = "7e30af5c470649ef4fc95691278fa4a8b4c19174bfb38ec4b1484a9ef53025d0"
# backend = "plain"
# kind = "api_model"
# statements = ["quick.decouple-apigw"]
# fails_when = [
#   "apigateway.http_integrations_are_for_websocket_apis",
#   "apigateway.lambda_integrations_are_for_websocket_apis",
#   "apigateway.no_action_can_be_named",
#   "apigateway.actions_are_for_websocket_apis",
# ]
# quotes = [
#   { place = "botocore:apigatewayv2/CreateIntegration.IntegrationType", words = "AWS_PROXY: for integrating the route or method request with a Lambda function or other AWS service action." },
#   { place = "botocore:apigatewayv2/CreateIntegration.IntegrationType", words = "HTTP_PROXY: for integrating the route or method request with an HTTP endpoint, with the client request passed through as-is." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html",
# ]
# account.ja = "AWS の API モデルの説明によると、HTTP API では HTTP_PROXY が HTTP エンドポイントに、AWS_PROXY が Lambda 関数につながり、アクションを指定する IntegrationSubtype という項目もある。統合を作る操作でも変える操作でも同じで、どれも、WebSocket API 専用とは書かれていない。"
# account.en = "By the words of AWS's API model for HTTP APIs, HTTP_PROXY leads to an HTTP endpoint and AWS_PROXY to a Lambda function, and a setting IntegrationSubtype names an action, both when an integration is created and when it is updated; none of these is said to be for WebSocket APIs only."
# limits.ja = "リクエストは1つも渡していない。SQS の SendMessage と EventBridge の PutEvents がそのアクションの中にあることは、出典による。REST API は見ていない。"
# limits.en = "No request was passed on. That SendMessage of SQS and PutEvents of EventBridge are among the actions rests on the sources. REST APIs are not looked at."
# ///
import re

import botocore.session

gateway = botocore.session.get_session().get_service_model("apigatewayv2")
assert "HTTP" in gateway.shape_for("ProtocolType").enum  # setup
leads = re.compile(r"([A-Z_]+): for integrating the route or method request with (.*?)</p>")
for call in ("CreateIntegration", "UpdateIntegration"):
    settings = gateway.operation_model(call).input_shape.members
    kinds = settings["IntegrationType"].enum
    # ja: どの種類の統合が何につながるかは、モデルの説明文が述べている。
    # en: What each kind of integration connects to is told by the words of the model.
    said = leads.findall(settings["IntegrationType"].documentation)
    # ja: HTTP API では使えない種類には、そうと書いてある。
    # en: Of kinds that HTTP APIs do not have, the words say so.
    leads_to = {kind: to for kind, to in said if kind in kinds and "only for WebSocket" not in to}

    where = settings["IntegrationUri"].documentation if "IntegrationUri" in settings else ""
    url = "For an HTTP integration, specify a fully-qualified URL" in where
    assert leads_to.get("HTTP_PROXY", "").startswith("an HTTP endpoint") and url  # shows: http
    uri = "specify the URI of a Lambda function" in where
    assert leads_to.get("AWS_PROXY", "").startswith("a Lambda function") and uri  # shows: function
    # ja: AWS_PROXY では、Lambda 関数のほかに、サービスのアクションをここで指定できる。
    # en: With AWS_PROXY, instead of a Lambda function, this can name an action of a service.
    named = settings.get("IntegrationSubtype")
    action = named.documentation if named else ""
    either = "or other AWS service action" in leads_to.get("AWS_PROXY", "")
    words = ("for HTTP API AWS_PROXY", "AWS service action")
    assert either and all(word in action for word in words)  # shows: action
print("kinds of integration:", *(kind for kind in kinds if kind.endswith("_PROXY")))
