# /// uradori
# confirmed = "bfcd78cc4638beae6b8904d6b781676e15918659b330b0a933060ebb80d7def3"
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
# account.ja = "AWS の API モデルでは、関数の作成に必須なのは FunctionName、Role、Code だけで、Role の形式は IAM ロールの ARN に合い、IAM ユーザーの ARN には合わない。"
# account.en = "In AWS's API model, creating a function requires only FunctionName, Role and Code, and the form of Role fits the ARN of an IAM role but not that of a user."
# limits.ja = "関数は作っていない。.zip ファイルとコンテナイメージのそれぞれに必須の項目は、API の定義に現れない。"
# limits.en = "No function was created. What only a .zip file or only a container image needs is not in the definition."
# ///
import re

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
request = functions.operation_model("CreateFunction").input_shape
required = request.required_members
identity = request.members["Role"].metadata["pattern"]

shortest = request.members["FunctionName"].metadata.get("min", 0)
assert "FunctionName" in required and shortest >= 1  # shows: name
assert "Role" in required  # shows: role
names = [
    f"arn:aws:iam::123456789012:{each}" for each in ("role/thumbnail", "user/Aoi", "group/shop")
]
assert [name for name in names if re.fullmatch(identity, name)] == names[:1]  # shows: role
code = request.members["Code"]
assert "Code" in required and "ZipFile" in getattr(code, "members", {})  # shows: code
# ja: コードの中にも、それだけで必須の項目はない。
# en: Nothing inside the code is required by itself either.
inside = getattr(code, "required_members", [])
assert {*required, *inside} <= {"FunctionName", "Role", "Code"}  # shows: only

print("required to create a function:", *required)
