# /// uradori
# confirmed = "e659895cd128aa45e9fa96a26a3621cf98d4ad5b157a4e12ea2476d67ca4e554"
# statements = ["firehose.deliver"]
# fails_when = [
#   "firehose.appends_newlines",
#   "firehose.drops_newlines",
# ]
# holds_when = ["firehose.shuffles_records"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html",
# ]
# account.ja = "moto のストリームに改行のない4件（単語と JSON）を1件とバッチで送ると、S3 の新旧どちらの形の配信先でも区切りなくつながり、改行を付けて送った4件は4行に分かれた。"
# account.en = "Four records without line breaks, words as well as JSON, sent alone and in a batch to streams of moto, were joined in S3 with nothing between them, in either form of destination; four with line breaks were four lines."
# limits.ja = "AWS では送っていない。既定の設定だけを確かめており、Firehose に改行を付けさせる設定は、moto では動かない。"
# limits.en = "Nothing was sent on AWS. Only the default is checked; the setting that makes Firehose add line breaks has no effect in moto."
# ///
from itertools import permutations, product

from deliveries import FORMS, create, lines, objects, send

kinds = {
    "words": [b"top", b"cart", b"payment", b"help"],
    "json": [b'{"id":%d}' % n for n in range(4)],
}
for form, (kind, records) in product(FORMS, kinds.items()):
    stream = f"{kind}-{form.lower()}"
    create(stream, stream, form)
    send(stream, *records)
    # ja: 届く順は決まっていないので、どの順につながってもよいとする。まとめて送ったものは、1つのオブジェクトの中でつながっている。
    # en: Records may arrive in any order, so they may be joined in any. Those of a batch are joined within one object.
    found = objects(stream)
    joined = b"".join(found)
    orders = [b"".join(order) for order in permutations(records)]
    assert joined in orders and len(found) < len(records)  # shows: joined

sent = [b"cart\n", b"help\n", b"payment\n", b"top\n"]
for form in FORMS:
    create(f"lines-{form.lower()}", f"lines-{form.lower()}", form)
    send(f"lines-{form.lower()}", *sent)
    assert lines(f"lines-{form.lower()}") == sent  # shows: split

print("as sent: lines:", len(joined.splitlines()))
print("with line breaks:", *(line.decode().strip() for line in lines("lines-s3")))
