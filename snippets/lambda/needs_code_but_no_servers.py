# /// uradori
# confirmed = "66b28c793baffa2183fb5864d01aa3904524a3b44a31948e4d1909c42d1154f0"
# backend = "plain"
# kind = "api_model"
# statements = ["lambda.def", "lambda.serverless-def"]
# fails_when = [
#   "awslambda_models.creation_requires_no_name",
#   "awslambda_models.creation_requires_no_role",
#   "awslambda_models.creation_requires_no_code",
#   "awslambda_models.creation_requires_instances",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html",
# ]
# limits.ja = "どの関数にも共通して必須の項目を示す。.zip ファイルとコンテナイメージのそれぞれに必須の項目は、API の定義に現れない。"
# limits.en = "This shows what every function needs. What only a .zip file or only a container image needs is not in the definition."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
required = functions.operation_model("CreateFunction").input_shape.required_members

assert "FunctionName" in required  # shows: name
assert "Role" in required  # shows: role
assert "Code" in required  # shows: code
assert set(required) <= {"FunctionName", "Role", "Code"}  # shows: only

print("required to create a function:", *required)
