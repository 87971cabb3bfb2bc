# /// uradori
# confirmed = "e9808a9f538dbf346695fe9aa1422d1997c1f9a66e0e9025ea18252f465593e9"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "lambda_limits.batches_are_smaller",
#   "lambda_limits.fifo_batches_are_as_large",
#   "lambda_limits.batches_may_gather_longer",
#   "lambda_limits.triggers_may_run_one_by_one",
#   "lambda_limits.triggers_may_run_more",
# ]
# quotes = [
#   { place = "botocore:lambda/CreateEventSourceMapping.BatchSize", words = "For standard queues the max is 10,000. For FIFO queues the max is 10." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html",
# ]
# account.ja = "AWS の API モデルでは、トリガーを作る操作でも更新する操作でも、バッチは10,000件まで（FIFO キューでは10件まで）、まとめて待つ時間は300秒まで、SQS のトリガーの同時実行の上限は2から1,000までを指定できる。"
# account.en = "In AWS's API model, the operations that create and update a trigger take at most 10,000 records a batch (10 for FIFO queues), at most 300 seconds to gather it, and a limit of 2 to 1,000 concurrent runs for an SQS trigger."
# limits.ja = "バッチは渡していない。既定値は見ていない。FIFO キューではためてから渡せないことは、開発者ガイドによる（API モデルにはその記述がない）。"
# limits.en = "No batch was handed over, and defaults are not looked at. That batches from FIFO queues cannot be gathered is what the Developer Guide says; the API model is silent on it."
# ///
import re

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
for call in ("CreateEventSourceMapping", "UpdateEventSourceMapping"):
    trigger = functions.operation_model(call).input_shape.members
    size, window = trigger["BatchSize"], trigger["MaximumBatchingWindowInSeconds"].metadata
    runs = trigger["ScalingConfig"].members["MaximumConcurrency"].metadata

    assert size.metadata["max"] == 10_000  # shows: size
    words = re.sub(r"<[^>]+>", " ", size.documentation)
    assert "For FIFO queues the max is 10. " in words  # shows: fifo
    assert window["max"] == 300  # shows: window
    assert runs["min"] == 2  # shows: low
    assert runs["max"] == 1_000  # shows: high

print("records in a batch:", size.metadata["min"], "to", size.metadata["max"])
print("seconds to gather it:", window["min"], "to", window["max"])
print("limit of concurrent runs for an SQS trigger:", runs["min"], "to", runs["max"])
