# /// uradori
# confirmed = "1bcaecfbd142b090348e314999eac7b66c93189edc7da991b38e2863d7c14ec2"
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

    assert most["MaximumRetryAttempts"] == 10_000  # shows: attempts
    assert most["MaximumRecordAgeInSeconds"] == timedelta(days=7).total_seconds()  # shows: age
    assert "in two" in trigger["BisectBatchOnFunctionError"].documentation  # shows: split
    assert most["ParallelizationFactor"] == 10  # shows: parallel

for name in ("MaximumRetryAttempts", "MaximumRecordAgeInSeconds", "ParallelizationFactor"):
    print(f"{name}: {most[name]} at most")
