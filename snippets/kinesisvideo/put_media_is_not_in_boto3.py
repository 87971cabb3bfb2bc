# /// uradori
# confirmed = "5d71a2d4d6c37ca3deee91b22fdcbae7919e9de6b7b462bb6c180ad7c6151e17"
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
operations = {each for name in clients for each in session.get_service_model(name).operation_names}
assert "GetMedia" in operations  # setup
assert "PutMedia" not in operations  # shows: absent

# ja: それでも、書き込み先のエンドポイントは調べられる。
# en: Even so, the endpoint to write to can be looked up.
endpoint = session.get_service_model("kinesisvideo").operation_model("GetDataEndpoint").input_shape
lookup = {"GetDataEndpoint": endpoint.members["APIName"].enum}
assert "PUT_MEDIA" in lookup["GetDataEndpoint"]  # shows: endpoint

print("clients searched:", len(clients))
print("PutMedia:", "yes" if "PutMedia" in operations else "no")
