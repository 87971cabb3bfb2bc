# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.decouple-apigw"]
# fails_when = ["apigateway.model_lacks_service_actions", "apigateway.model_lacks_aws_integrations"]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html",
# ]
# limits.ja = "AWS のサービスに直接つなげることを API モデルで確かめている。SQS の SendMessage と EventBridge の PutEvents がその中にあることは、出典による。"
# limits.en = "The API model shows that an API can be tied straight to AWS services; that SendMessage of SQS and PutEvents of EventBridge are among their actions rests on the sources."
# ///
# --8<-- [start:show]
import re

import botocore.session

session = botocore.session.get_session()

rest = session.get_service_model("apigateway")
uri = re.sub(r"<[^>]+>", "", rest.shape_for("PutIntegrationRequest").members["uri"].documentation)
assert {"HTTP", "AWS"} <= set(rest.shape_for("IntegrationType").enum)
assert "{service} is the name of the integrated Amazon Web Services service" in uri

http = session.get_service_model("apigatewayv2").shape_for("CreateIntegrationRequest").members
assert "a Lambda function or other AWS service action" in http["IntegrationType"].documentation
assert "the AWS service action to invoke" in http["IntegrationSubtype"].documentation
print("REST API: AWS integration; HTTP API: AWS_PROXY with IntegrationSubtype")
# --8<-- [end:show]
