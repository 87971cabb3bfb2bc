# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["lambda.serverless-def"]
# fails_when = ["awslambda.kinesis_is_not_serverless", "awslambda.kinesis_forgets_at_once"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/introduction.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/Welcome.html",
# ]
# ///
# --8<-- [start:show]
import re

import botocore.session

kinesis = botocore.session.get_session().get_service_model("kinesis")
overview = re.sub(r"<[^>]+>", "", kinesis.documentation)
put = re.sub(r"<[^>]+>", "", kinesis.operation_model("PutRecord").documentation)

assert "Kinesis Data Streams is a serverless data streaming service" in overview

# ja: 呼び出しがない間も、ストリームはレコードを持ち続ける。
# en: A stream goes on holding its records while nobody calls.
assert "By default, data records are accessible for 24 hours" in put
print("Amazon Kinesis Data Streams: serverless, and holds records for 24 hours by default")
# --8<-- [end:show]
