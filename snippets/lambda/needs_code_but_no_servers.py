# /// uradori
# confirmed = "0745d3afc9115f9807d29f75c5e85d98f73874011d425f5597905f3fab36d04b"
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
# account.ja = "関数の作成に必須の項目を AWS の API モデルで確かめた。関数は作っていない。"
# account.en = "What creating a function requires was read in AWS's API model; no function was created."
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
