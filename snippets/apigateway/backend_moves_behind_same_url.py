# /// uradori
# confirmed = "ba3c1295d6daa98773a66ad42d7778639ec155c050f393fea3ab4c6c6288c15e"
# backend = "plain"
# kind = "api_model"
# statements = ["quick.decouple-apigw"]
# fails_when = [
#   "apigateway.url_has_no_id",
#   "apigateway.url_has_no_region",
#   "apigateway.url_names_the_backend",
#   "apigateway.backend_is_no_setting",
#   "apigateway.backend_is_fixed",
# ]
# quotes = [
#   { place = "botocore:apigatewayv2/Api.ApiEndpoint", words = "The URI of the API, of the form {api-id}.execute-api.{region}.amazonaws.com." },
#   { place = "botocore:apigatewayv2/UpdateIntegration.IntegrationUri", words = "For an HTTP integration, specify a fully-qualified URL." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html",
#   "https://docs.aws.amazon.com/wellarchitected/2022-03-31/framework/rel_prevent_interaction_failure_loosely_coupled_system.html",
# ]
# account.ja = "AWS の API モデルを読むと、URL のうち API によって変わるのは API の ID とリージョンだけで、UpdateIntegration で統合の IntegrationUri を変えられる。"
# account.en = "In AWS's API model, all that varies in the URL is the API's id and Region, and UpdateIntegration can change the IntegrationUri of an integration."
# limits.ja = "API は作っておらず、切り替えの間の呼び出しがどうなるかも示さない。カスタムドメイン名は見ていない。"
# limits.en = "No API was created, and what becomes of calls during the switch is not shown. Custom domain names are not looked at."
# ///
import re

import botocore.session

gateway = botocore.session.get_session().get_service_model("apigatewayv2")
calls = ("CreateApi", "ImportApi", "UpdateApi", "ReimportApi", "GetApi", "GetApis")
answers = [gateway.operation_model(call).output_shape for call in calls]
# ja: 作ったときも、変更したときも、後で調べても、URL の形は同じである。
# en: The URL has the same form when an API is created, when it is updated and when it is looked up.
for answer in answers:
    api = answer.members["Items"].member if "Items" in answer.members else answer
    endpoint = api.members["ApiEndpoint"].documentation
    form = re.search(r"of the form (\S+)\.", re.sub(r"<[^>]+>", "", endpoint))[1]

    # ja: URL のうち、API によって異なる部分のすべてである。
    # en: All that differs in the URL from one API to another.
    varies = set(re.findall(r"{([^}]+)}", form))
    assert "api-id" in varies  # shows: id
    assert "region" in varies  # shows: region
    assert varies <= {"api-id", "region"}  # shows: elsewhere

create = gateway.operation_model("CreateIntegration").input_shape
place = create.members["IntegrationUri"].documentation if "IntegrationUri" in create.members else ""
shown = gateway.operation_model("GetIntegration").output_shape.members
url = "For an HTTP integration, specify a fully-qualified URL" in place
assert url and "IntegrationUri" in shown  # shows: setting
# ja: 変更するときに指定するのは、API と統合の ID である。
# en: A change names the API and the integration by their ids.
known = "UpdateIntegration" in gateway.operation_names
update = gateway.operation_model("UpdateIntegration").input_shape.members if known else {}
named = {"ApiId", "IntegrationId", "IntegrationUri"} <= set(update)
assert named and update["IntegrationUri"].documentation == place  # shows: changes

print("what callers see:", form)
print("what can change behind it: IntegrationUri")
