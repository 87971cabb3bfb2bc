# /// uradori
# confirmed = "631e33f48661d46cdc82baf92601f2ed4d769d9ab02cd7c2490365d990883c70"
# statements = ["kds.seq-unique"]
# fails_when = [
#   "kinesis_shards.sequence_numbers_repeat",
#   "kinesis_variants.sequence_numbers_begin_anew",
#   "kinesis_later_shards.later_shards_begin_anew",
#   "kinesis_shards.same_data_gets_the_same_number",
# ]
# holds_when = ["kinesis_shards.sequence_numbers_leave_gaps", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "moto の3つのシャードのそれぞれに書いた610件の番号は、応答でも読み取りでもすべて違っていた。そのうち10件は、2つのクライアントが1件ずつとバッチで書いた、キーもデータも同じレコードである。"
# account.en = "The 610 records that were written to each of three shards on moto all had different numbers, in the responses and when read. Ten of them are alike in key and data, written by two clients, singly and in batches."
# limits.ja = "AWS の番号は見ていない。moto の番号はシャードごとに1から始まるので、シャードをまたいだ一意性は確かめていない。"
# limits.en = "Numbers of AWS were not seen. moto counts from 1 in every shard, so nothing is checked across shards."
# ///
import boto3
from streams import create, entry, put, put_batch, read

producers = [boto3.session.Session().client("kinesis") for _ in range(2)]
shards = create("clicks", 3)


# --8<-- [start:show]
def all_differ(numbers):
    return None not in numbers and len({*numbers}) == len(numbers)


for shard in shards:
    different = [entry(f"user-{number}", b"/cart", shard) for number in range(600)]
    reported = [*put("clicks", *different[:20]), *put_batch("clicks", *different[20:])]
    # ja: キーもデータも同じレコードを、2つのプロデューサーが1件ずつ2回と、まとめて3件書く。
    # en: Records with the same key and the same data: two producers write two alone and a batch of three.
    copy = entry("user-77", b"/checkout", shard)
    for producer in producers:
        answers = [producer.put_record(StreamName="clicks", **copy) for _ in range(2)]
        answers += producer.put_records(StreamName="clicks", Records=[copy] * 3)["Records"]
        reported += [(each["ShardId"], each.get("SequenceNumber")) for each in answers]

    records = read("clicks", shard["ShardId"])
    numbers = [record.get("SequenceNumber") for record in records]
    stored = [(shard["ShardId"], number) for number in numbers]
    # ja: 応答にあった番号も、読み取った番号と同じで、どれも別々である。
    # en: The numbers in the responses are those that are read, and all differ.
    assert all_differ(numbers) and sorted(reported) == sorted(stored)  # shows: unique
    alike = [each.get("SequenceNumber") for each in records if each["Data"] == b"/checkout"]
    assert len({*alike}) == 10  # shows: alike
# --8<-- [end:show]
print(len(numbers), "records:", len({*numbers}), "sequence numbers")
print("those that are alike:", len(alike), "records,", len({*alike}), "sequence numbers")
