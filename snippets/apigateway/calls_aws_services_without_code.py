# /// uradori
# confirmed = "e8138e1c9d8c6fe281bbeb8f4f665a0df986ac4be3f054710a25bf0faf0cf061"
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
#   { place = "botocore:apigatewayv2/CreateIntegration.IntegrationSubtype", words = "Supported only for HTTP API AWS_PROXY integrations. Specifies the AWS service action to invoke." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html",
# ]
# limits.ja = "HTTP API について確かめている。SQS の SendMessage と EventBridge の PutEvents がそのアクションの中にあることは、出典による。"
# limits.en = "This looks at HTTP APIs. That SendMessage of SQS and PutEvents of EventBridge are among the actions rests on the sources."
# ///
import botocore.session

gateway = botocore.session.get_session().get_service_model("apigatewayv2")
settings = gateway.operation_model("CreateIntegration").input_shape.members
kinds = settings["IntegrationType"].enum

assert "HTTP_PROXY" in kinds  # shows: http
assert "AWS_PROXY" in kinds  # shows: function
# ja: AWS_PROXY では、Lambda 関数のほかに、サービスのアクションをここで指定できる。
# en: With AWS_PROXY, instead of a Lambda function, this can name an action of a service.
assert "IntegrationSubtype" in settings  # shows: action
print("kinds of integration:", *(kind for kind in kinds if kind.endswith("_PROXY")))
