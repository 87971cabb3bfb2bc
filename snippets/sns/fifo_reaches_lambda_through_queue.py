# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["sns.fifo-only-sqs"]
# fails_when = ["sns.model_bars_lambda_from_queues"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html",
# ]
# limits.ja = "Lambda が SQS キューを読み取れることを AWS の API モデルの記述で確かめている。トピックから Lambda までを通しては動かしていない。"
# limits.en = "This checks in AWS's API model that Lambda reads SQS queues; the whole way from topic to function is not run."
# ///
# --8<-- [start:show]
import re

import botocore.session

lambda_ = botocore.session.get_session().get_service_model("lambda")
mapping = lambda_.operation_model("CreateEventSourceMapping")
sources = mapping.input_shape.members["EventSourceArn"]
text = re.sub(r"<[^>]+>", "", sources.documentation)

assert "Lambda reads items from the event source and invokes the function" in mapping.documentation
assert "Amazon Simple Queue Service – The ARN of the queue" in text
print("SNS FIFO topic -> SQS queue -> Lambda function")
# --8<-- [end:show]
