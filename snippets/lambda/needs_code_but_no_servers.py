# /// uradori
# confirmed = "341276dd862fa0a6053200b125275d1db4853b7fc6e336de1a57aca129693355"
# backend = "plain"
# kind = "api_model"
# statements = ["lambda.def", "lambda.serverless-def"]
# fails_when = [
#   "awslambda_models.creation_requires_no_name",
#   "awslambda_models.creation_requires_no_role",
#   "awslambda_models.creation_requires_a_user",
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
import re

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
request = functions.operation_model("CreateFunction").input_shape
required = request.required_members
identity = request.members["Role"].metadata["pattern"]

assert "FunctionName" in required  # shows: name
assert "Role" in required  # shows: role
names = [f"arn:aws:iam::123456789012:{each}" for each in ("role/thumbnail", "user/Aoi")]
assert [name for name in names if re.fullmatch(identity, name)] == names[:1]  # shows: role
assert "Code" in required  # shows: code
assert set(required) <= {"FunctionName", "Role", "Code"}  # shows: only

print("required to create a function:", *required)
