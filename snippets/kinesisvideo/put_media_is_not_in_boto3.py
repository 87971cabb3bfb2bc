# /// uradori
# confirmed = "67db87dd587e1a472c12f7165510a20e889513a852a593107c8749921ac8f71f"
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.ingest"]
# fails_when = ["video.model_offers_put_media", "video.model_gives_no_write_endpoint"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_PutMedia.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/examples-putmedia.html",
# ]
# account.ja = "boto3 の Kinesis Video Streams の5つのクライアントのどれにも put_media はなく、GetDataEndpoint は、PUT_MEDIA を指定してエンドポイントを問い合わせられる。"
# account.en = "None of boto3's five clients for Kinesis Video Streams has a put_media, while GetDataEndpoint takes PUT_MEDIA and returns an endpoint."
# limits.ja = "映像は送っておらず、ほかの言語の SDK は見ていない。"
# limits.en = "No video was sent, and SDKs for other languages were not looked at."
# ///
import re

import boto3
import botocore.session

session = botocore.session.get_session()
clients = [name for name in session.get_available_services() if re.match("kinesis-?video", name)]
operations = {name: session.get_service_model(name).operation_names for name in clients}
assert all(operations.values())  # setup
methods = {name: dir(boto3.client(name)) for name in clients}
assert not [name for name in clients if "put_media" in methods[name]]  # shows: absent

# ja: それでも、書き込み先のエンドポイントは調べられる。
# en: Even so, the endpoint to write to can be looked up.
lookup = session.get_service_model("kinesisvideo").operation_model("GetDataEndpoint")
asked = {lookup.name: lookup.input_shape.members["APIName"].enum}
told = "DataEndpoint" in lookup.output_shape.members
assert ("PUT_MEDIA" in asked["GetDataEndpoint"], told) == (True, True)  # shows: endpoint

print("clients searched:", len(clients))
print("with PutMedia:", sum("put_media" in each for each in methods.values()))
