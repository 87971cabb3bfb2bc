# /// uradori
# confirmed = "7b00d08b42069568edd1760ec63ca9894b513313b92407d761c3d8a38fdb4b66"
# statements = ["firehose.no-app", "firehose.deliver"]
# fails_when = [
#   "firehose.kinesis_stream_fills_buckets",
#   "firehose.loses_last_record",
#   "firehose.alters_records",
# ]
# holds_when = ["firehose.shuffles_records"]
# sources = [
#   "https://aws.amazon.com/firehose/faqs/",
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
# ]
# account.ja = "同じ4件を1件ずつとバッチで moto に送ると、プロビジョンドとオンデマンドのデータストリームに送ったものは S3 のバケットに1件も届かず、Firehose に送ったものは4件とも届いた。"
# account.en = "The same four records were sent on moto, alone and in a batch: of those sent to data streams, provisioned and on-demand, none was in the S3 bucket, of those sent to Firehose all four."
# limits.ja = "AWS での配信は見ていない。moto はバッファせず送信と同時に S3 へ書くが、AWS では既定で5分ほどかかることがある。"
# limits.en = "A delivery by AWS was not seen. moto writes to S3 within the send, without buffering; on AWS it may take five minutes by default."
# ///
import boto3
from deliveries import create, lines, send

kinesis = boto3.client("kinesis", region_name="us-east-1")
streams = {"clicks": {"ShardCount": 2}, "views": {"StreamModeDetails": {"StreamMode": "ON_DEMAND"}}}
for stream, size in streams.items():
    kinesis.create_stream(StreamName=stream, **size)
    kinesis.get_waiter("stream_exists").wait(StreamName=stream)
create("clicks-to-s3", "click-archive")
clicks = [b"cart\n", b"help\n", b"payment\n", b"top\n"]

# ja: データストリームは、誰かが読み出して運ぶのを待っている。
# en: A data stream waits for somebody to read it and carry the records on.
for stream in streams:
    records = [{"Data": click, "PartitionKey": click.decode()} for click in clicks]
    kinesis.put_record(StreamName=stream, **records[0])
    kinesis.put_records(StreamName=stream, Records=records[1:])
kept = lines("click-archive")
assert kept == []  # shows: stream

# ja: Firehose は自分で運ぶ。
# en: Firehose carries them by itself.
send("clicks-to-s3", *clicks)
arrived = lines("click-archive")
assert arrived == clicks  # shows: firehose

print(f"sent to the data stream: {len(clicks)}, in the bucket: {len(kept)}")
print(f"sent to Firehose: {len(clicks)}, in the bucket: {len(arrived)}")
