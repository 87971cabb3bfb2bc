# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["lambda.def", "lambda.serverless-def"]
# fails_when = ["awslambda.creation_requires_instances", "awslambda.model_leaves_servers_to_you"]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-functions-chapter.html",
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html",
# ]
# limits.ja = "AWS が API の説明で引き受けると述べている範囲を示す。AWS が実際にどう運用しているかは示さない。"
# limits.en = "This shows what AWS says it takes on, not how well it does the work."
# ///
# --8<-- [start:show]
import re

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
overview = re.sub(r"<[^>]+>", "", functions.documentation)
create = functions.operation_model("CreateFunction")
zip_package = re.sub(r"<[^>]+>", "", create.documentation).partition(
    "If the deployment package is a .zip"
)[2]

required = create.input_shape.required_members
assert required == ["FunctionName", "Role", "Code"]
assert "You must also specify the handler and runtime properties" in zip_package

assert "lets you run code without provisioning or managing servers" in overview
assert "performs all of the administration of the compute resources" in overview
for duty in ("server and operating system maintenance", "capacity provisioning", "scaling"):
    assert duty in overview, duty
print("to create a function:", *required)
# --8<-- [end:show]
