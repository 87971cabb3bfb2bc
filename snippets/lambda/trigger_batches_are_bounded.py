# /// uradori
# confirmed = "c601ec235ca5d0b92006dd330dc9005710f4d4f440a2eff1562b07d2767a9a34"
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
#   "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html",
# ]
# account.ja = "トリガーの3つの設定の範囲と説明を AWS の API モデルで確かめた。バッチは渡していない。"
# account.en = "The bounds and the description of three settings of a trigger were read in AWS's API model; no batch was handed over."
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
