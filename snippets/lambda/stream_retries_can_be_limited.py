# /// uradori
# confirmed = "580ade41f7f65d314f58e0cb25c1647a29107f6f3c844ec81b9206472f866a4a"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "lambda_limits.stream_retries_have_one_more",
#   "lambda_limits.stream_records_may_be_older",
#   "lambda_limits.failed_batches_stay_whole",
#   "lambda_limits.shards_have_less_parallelism",
# ]
# quotes = [
#   { place = "botocore:lambda/CreateEventSourceMapping.MaximumRetryAttempts", words = "The default value is infinite (-1)." },
#   { place = "botocore:lambda/CreateEventSourceMapping.BisectBatchOnFunctionError", words = "(Kinesis, DynamoDB Streams, Amazon MSK, and self-managed Apache Kafka) If the function returns an error, split the batch in two and retry." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html",
# ]
# account.ja = "AWS の API モデルでは、トリガーを作る操作でも更新する操作でも、再試行は10,000回まで、レコードの古さは604,800秒（7日）まで、シャードごとの並列は10まで指定でき、エラーのときバッチを2つに分ける設定もある。"
# account.en = "In AWS's API model, the operations that create and update a trigger take at most 10,000 retries, an age of at most 604,800 seconds (7 days) and at most 10 batches of a shard in parallel, and have a setting that splits a batch in two on an error."
# limits.ja = "失敗するバッチは処理していない。moto は、これらの設定を保存するだけである。"
# limits.en = "No batch was made to fail; moto only keeps these settings."
# ///
from datetime import timedelta

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
for call in ("CreateEventSourceMapping", "UpdateEventSourceMapping"):
    trigger = functions.operation_model(call).input_shape.members
    most = {name: member.metadata.get("max") for name, member in trigger.items()}
    says = {name: member.documentation for name, member in trigger.items()}
    of_streams = {name for name, words in says.items() if "(Kinesis" in words}

    attempts = "MaximumRetryAttempts" in of_streams and most["MaximumRetryAttempts"]
    assert attempts == 10_000  # shows: attempts
    seconds = "MaximumRecordAgeInSeconds" in of_streams and most["MaximumRecordAgeInSeconds"]
    assert seconds == timedelta(days=7).total_seconds()  # shows: age
    split = trigger.get("BisectBatchOnFunctionError")
    # shows: split
    assert split and (split.type_name, "in two" in split.documentation) == ("boolean", True)
    per_shard = "each shard" in says["ParallelizationFactor"] and most["ParallelizationFactor"]
    assert per_shard == 10  # shows: parallel

for name in ("MaximumRetryAttempts", "MaximumRecordAgeInSeconds", "ParallelizationFactor"):
    print(f"{name}: {most[name]} at most")
