# /// uradori
# confirmed = "1797d66da386fc7d3e723f29278a84a578c278b5453756c6d7ebf785c54fb630"
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

from shapes import api, at

firehose = api("firehose")
extract = Path(__file__).parents[1] / "models" / "2023-08-18" / "firehose.json"
interval_of = {extract.parent.name: json.loads(extract.read_text())["shapes"]["IntervalInSeconds"]}
# ja: S3 の配信先には新旧2つの形があり、作るときも、作ったあとで変えるときも、同じである。
# en: S3 destinations have two forms, old and new; it is the same for both, when a stream is made and when it is changed later.
uses = ("CreateDeliveryStream.{}DestinationConfiguration", "UpdateDestination.{}DestinationUpdate")
for form, use in product(("S3", "ExtendedS3"), uses):
    now = at(firehose, f"{use.format(form)}.BufferingHints.IntervalInSeconds").metadata
    assert now.get("min") == 0  # shows: shortest
    assert now.get("max") == 900  # shows: longest
assert interval_of["2023-08-18"].get("min") == 60  # shows: then

then = interval_of["2023-08-18"]
print(f"2023: {then['min']} to {then['max']} seconds")
print(f"now: {now['min']} to {now['max']} seconds")
