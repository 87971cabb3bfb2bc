# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.ingest"]
# fails_when = ["video.model_offers_put_media", "video.model_gives_no_write_endpoint"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_PutMedia.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/examples-putmedia.html",
# ]
# ///
# --8<-- [start:show]
import re

import botocore.session

session = botocore.session.get_session()

clients = [name for name in session.get_available_services() if re.match("kinesis-?video", name)]
found = set()
for client in clients:
    operations = session.get_service_model(client).operation_names
    assert operations, client
    found.update(operations)
assert "GetMedia" in found
assert "PutMedia" not in found

# ja: それでも、書き込み先のエンドポイントは boto3 で調べられる。
# en: Even so, boto3 can look up the endpoint to write to.
video = session.get_service_model("kinesisvideo")
assert "PUT_MEDIA" in video.shape_for("APIName").enum
text = re.sub(r"<[^>]+>", "", video.operation_model("GetDataEndpoint").documentation)
assert "write to it (using the PutMedia operation)" in text
# --8<-- [end:show]
print("clients searched:", len(clients))
print("GetMedia: yes, PutMedia: no")
