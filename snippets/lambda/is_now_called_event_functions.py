# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["lambda.def"]
# fails_when = ["awslambda.functions_keep_their_name", "awslambda.web_functions_never_scale_in"]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-functions-chapter.html",
#   "https://docs.aws.amazon.com/lambda/latest/lambda-web/Welcome.html",
# ]
# ///
# --8<-- [start:show]
import re

import botocore.session

session = botocore.session.get_session()
functions = re.sub(r"<[^>]+>", "", session.get_service_model("lambda").documentation)
web = re.sub(r"<[^>]+>", "", session.get_service_model("lambda-web").documentation)

assert "Lambda Event Functions, previously known as Lambda functions" in functions
assert "Event Functions are still called functions" in functions

assert "run web applications and API backends as serverless HTTP servers" in web
assert "including to zero when it's idle" in web
assert "lambda-microvms" in session.get_available_services()
print("Lambda: Event Functions, Web Functions, MicroVMs")
# --8<-- [end:show]
