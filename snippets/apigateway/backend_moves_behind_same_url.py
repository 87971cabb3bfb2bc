# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.decouple-apigw"]
# fails_when = ["apigateway.model_names_backend_in_url", "apigateway.model_fixes_the_backend"]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html",
#   "https://docs.aws.amazon.com/wellarchitected/2022-03-31/framework/rel_prevent_interaction_failure_loosely_coupled_system.html",
# ]
# limits.ja = "HTTP API について、API モデルの記述で確かめている。切り替えの間の呼び出しがどうなるかは示さない。"
# limits.en = "This checks what the API model says of HTTP APIs, not what becomes of calls made during the switch."
# ///
# --8<-- [start:show]
import botocore.session

gateway = botocore.session.get_session().get_service_model("apigatewayv2")
endpoint = gateway.shape_for("Api").members["ApiEndpoint"].documentation
update = gateway.operation_model("UpdateIntegration").input_shape
backend = update.members.get("IntegrationUri")

# ja: URL に入るのは API の ID とリージョンだけで、バックエンドは表に出ない。
# en: The URL holds the API's id and Region; nothing of the backend shows.
assert "of the form {api-id}.execute-api.{region}.amazonaws.com" in endpoint

assert set(update.required_members) == {"ApiId", "IntegrationId"}
assert backend is not None
assert "For an HTTP integration, specify a fully-qualified URL." in backend.documentation
print("what callers see: {api-id}.execute-api.{region}.amazonaws.com")
print("what can change behind it: IntegrationUri")
# --8<-- [end:show]
