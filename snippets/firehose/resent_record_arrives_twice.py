# /// uradori
# confirmed = "724ae40cb41f8b65dfeff3cf9868b5eb944e082190606689f5aed9794f7ad9be"
# statements = ["firehose.deliver"]
# fails_when = ["firehose.drops_repeats", "firehose.alters_records"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecord.html",
# ]
# account.ja = "9つの行を moto に2回ずつ、すぐに、後で、別のクライアントから、1件ずつとバッチで送ると、S3 にはどれも2行届き、注文番号で同じものと分かった。"
# account.en = "Nine lines were sent twice each on moto, at once, later or by another client, singly and in batches: S3 held each of them twice, and the order numbers showed which were the same."
# limits.ja = "AWS では送っていない。応答が失われたことにしただけで、実際にはどの送信も成功している。"
# limits.en = "Nothing was sent on AWS. The lost reply is only supposed: all sends succeeded."
# ///
from collections import Counter

import boto3
from deliveries import REGION, create, lines

create("orders", "order-archive")
producer, restarted = (
    boto3.session.Session().client("firehose", region_name=REGION) for _ in range(2)
)
orders = [b"order-1042 3,000 yen\n", b"order-1043 1,200 yen" + b", one more item" * 50 + b"\n"]
orders += [b"order-1044 700 yen\n"]

# ja: 返事を受け取れず、すぐに、あるいは後で、あるいは再起動してから、念のためもう一度送る。
# en: No reply came back, so each is sent once more: at once, later, or after a restart.
attempts = [(producer, orders[number]) for number in (0, 0, 1, 2, 1)]
attempts.append((restarted, orders[2]))
for sender, order in attempts:
    sender.put_record(DeliveryStreamName="orders", Record={"Data": order})
    # ja: まとめて送っても同じである。
    # en: It is the same with batches.
    batch = [{"Data": order.replace(b"order-10", number)} for number in (b"order-20", b"order-30")]
    sender.put_record_batch(DeliveryStreamName="orders", Records=batch)

arrived = Counter(lines("order-archive"))
assert {*arrived.values()} == {2}  # shows: again
# ja: 2つの行には、同じ注文番号がある。
# en: Two lines have the same order number.
numbers = Counter(line.split()[0].decode() for line in arrived.elements())
expected = {f"order-{kind}{number}": 2 for kind in (10, 20, 30) for number in (42, 43, 44)}
assert numbers == expected  # shows: mark

print("delivered twice:", *sorted(numbers), sep="\n  ")
