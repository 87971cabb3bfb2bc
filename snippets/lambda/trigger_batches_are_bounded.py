# /// uradori
# confirmed = "d40ee1c3f485c9511ae4645e0d07b2046d278e14660243d1cd015ce9add05872"
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
trigger = functions.operation_model("CreateEventSourceMapping").input_shape.members
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
