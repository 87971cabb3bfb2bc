# /// uradori
# confirmed = "de9ae06b25a8ccc4af48b44e9d60d6dfc97670a9eb1905d036044c44ab0b6378"
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.ingest"]
# fails_when = ["video.model_offers_put_media", "video.model_gives_no_write_endpoint"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_PutMedia.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/examples-putmedia.html",
# ]
# ///
import re

import botocore.session

session = botocore.session.get_session()
clients = [name for name in session.get_available_services() if re.match("kinesis-?video", name)]
operations = {name: session.get_service_model(name).operation_names for name in clients}
assert all(operations.values())  # setup
assert not [name for name in clients if "PutMedia" in operations[name]]  # shows: absent

# ja: それでも、書き込み先のエンドポイントは調べられる。
# en: Even so, the endpoint to write to can be looked up.
endpoint = session.get_service_model("kinesisvideo").operation_model("GetDataEndpoint").input_shape
lookup = {"GetDataEndpoint": endpoint.members["APIName"].enum}
assert "PUT_MEDIA" in lookup["GetDataEndpoint"]  # shows: endpoint

print("clients searched:", len(clients))
print("with PutMedia:", sum("PutMedia" in each for each in operations.values()))
