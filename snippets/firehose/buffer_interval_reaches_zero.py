# /// uradori
# confirmed = "69dc6b14c8162b8fcef728d85df0da721b84d401f9d97c596436afa5cea1ffcf"
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.deliver"]
# fails_when = [
#   "firehose_limits.changed_streams_wait_a_minute_at_least",
#   "firehose_models.model_waits_an_hour_at_most",
#   "firehose_models.old_model_need_not_wait",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/buffering-hints.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_BufferingHints.html",
# ]
# account.ja = "バッファの間隔として API モデルが認めるのは、2023年8月には60秒以上900秒以下、いまは、ストリームを作る操作でも変える操作でも0秒以上900秒以下である。"
# account.en = "The buffer interval that the API model allows was 60 to 900 seconds in August 2023 and is 0 to 900 seconds now, both when a stream is made and when it is changed."
# limits.ja = "配信までの時間は測っていない。S3 への配信の設定だけを読んだ。2023年の記述は、botocore 1.31.30（2023年8月18日）のモデルからの抜粋である。"
# limits.en = "No delivery was timed, and only the settings for S3 were read. What held in 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
import json
from itertools import product
from pathlib import Path

import botocore.session

extract = Path(__file__).parents[1] / "models" / "2023-08-18" / "firehose.json"
interval_of = {extract.parent.name: json.loads(extract.read_text())["shapes"]["IntervalInSeconds"]}
firehose = botocore.session.get_session().get_service_model("firehose")
# ja: S3 の配信先には新旧2つの形があり、作るときも、作ったあとで変えるときも、同じである。
# en: S3 destinations have two forms, old and new; it is the same for both, when a stream is made and when it is changed later.
uses = {"CreateDeliveryStream": "Configuration", "UpdateDestination": "Update"}
for form, (call, use) in product(("S3", "ExtendedS3"), uses.items()):
    to_s3 = firehose.operation_model(call).input_shape.members[f"{form}Destination{use}"]
    now = to_s3.members["BufferingHints"].members["IntervalInSeconds"].metadata
    assert now["min"] == 0  # shows: shortest
    assert now["max"] == 900  # shows: longest
assert interval_of["2023-08-18"]["min"] == 60  # shows: then

then = interval_of["2023-08-18"]
print(f"2023: {then['min']} to {then['max']} seconds")
print(f"now: {now['min']} to {now['max']} seconds")
