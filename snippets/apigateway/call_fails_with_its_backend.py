# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.decouple-apigw"]
# fails_when = ["apigateway.model_hides_dead_backends", "apigateway.model_never_times_out"]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html",
# ]
# limits.ja = "API モデルが示すのは、この2種類の応答があり、ステータスコードを持つことまでである。どんなときに返るか、既定の504という値、バックエンド自身のエラーがそのまま渡ることは、出典による。"
# limits.en = "The API model shows that these two kinds of response exist and have a status code; when each of them is sent, the default of 504, and that a backend's own error is passed on rest on the sources."
# ///
# --8<-- [start:show]
import botocore.session

gateway = botocore.session.get_session().get_service_model("apigateway")
kinds = gateway.shape_for("GatewayResponseType").enum
told = gateway.operation_model("GetGatewayResponse").output_shape

assert "INTEGRATION_FAILURE" in kinds
assert "INTEGRATION_TIMEOUT" in kinds
assert "The HTTP status code for this GatewayResponse" in told.members["statusCode"].documentation
print("the caller is told:", *(kind for kind in kinds if kind.startswith("INTEGRATION_")))
# --8<-- [end:show]
