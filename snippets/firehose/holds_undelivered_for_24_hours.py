# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.deliver"]
# fails_when = ["firehose.model_keeps_records_for_an_hour", "firehose.model_never_gives_up"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/firehose/latest/dev/troubleshooting.html",
# ]
# limits.ja = "AWS が API モデルに書いている時間を確かめるだけで、24時間待ってはいない。モデルは配信先を区別していない。ほかの配信先ではバックアップ用のバケットに書き込まれること、データストリームから取り込む場合はその保持期間によることは、出典の開発者ガイドによる。"
# limits.en = "This reads what AWS's API model states; nobody waited 24 hours. The model makes no difference between destinations; that others fall back to a backup bucket, and that a data stream's own retention period counts, is what the Developer Guide says."
# ///
# --8<-- [start:show]
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")

for operation in ("PutRecord", "PutRecordBatch"):
    text = firehose.operation_model(operation).documentation
    assert "Data records sent to Firehose are stored for 24 hours" in text
    assert (
        "If the destination is unreachable for more than 24 hours, the data is no longer available."
    ) in text
# --8<-- [end:show]
print("kept while the destination is unreachable: 24 hours")
