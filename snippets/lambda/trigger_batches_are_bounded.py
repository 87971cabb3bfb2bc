# /// uradori
# confirmed = "961f5641a584f22ec938ec4a62251e4bc2f9433c33aef79ac0216f8e7db1f366"
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
    operation = functions.operation_model(call)
    trigger, told = operation.input_shape.members, operation.output_shape.members
    size, window = trigger["BatchSize"], trigger["MaximumBatchingWindowInSeconds"].metadata
    concurrency = trigger["ScalingConfig"].members["MaximumConcurrency"]
    runs = concurrency.metadata

    words = re.sub(r"<[^>]+>", " ", size.documentation)
    # ja: FIFO キューのほかは、どのトリガーでも10,000件までである。
    # en: For every other trigger than FIFO queues it is 10,000.
    stated = {*re.findall(r"\b[Mm]ax(?: is)? ([\d,]+\d)", words)} - {"10"}
    assert (size.metadata["max"], stated) == (10_000, {"10,000"})  # shows: size
    assert "For FIFO queues the max is 10. " in words  # shows: fifo
    in_seconds = "in seconds" in trigger["MaximumBatchingWindowInSeconds"].documentation
    assert (in_seconds, window["max"]) == (True, 300)  # shows: window
    of_sqs = "Amazon SQS" in concurrency.documentation
    assert (of_sqs, runs["min"]) == (True, 2)  # shows: low
    # ja: 設定したときの応答にも、同じ範囲が書かれている。
    # en: The answer to the setting has the same bounds.
    answered = told["ScalingConfig"].members["MaximumConcurrency"].metadata
    assert (runs["max"], answered) == (1_000, runs)  # shows: high

print("records in a batch:", size.metadata["min"], "to", size.metadata["max"])
print("seconds to gather it:", window["min"], "to", window["max"])
print("limit of concurrent runs for an SQS trigger:", runs["min"], "to", runs["max"])
