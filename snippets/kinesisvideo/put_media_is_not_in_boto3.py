# /// uradori
# confirmed = "525eb523b76f3d85f023b2dbf1753608115ecd45e98386bda8e0c66f160dd1aa"
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.ingest"]
# fails_when = ["video.model_offers_put_media", "video.model_gives_no_write_endpoint"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_PutMedia.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/examples-putmedia.html",
# ]
# account.ja = "boto3 の Kinesis Video Streams の5つのクライアントのどれにも put_media はなく、エンドポイントを問い合わせる GetDataEndpoint には PUT_MEDIA を指定できる。"
# account.en = "None of boto3's five clients for Kinesis Video Streams has a put_media, while GetDataEndpoint, which looks up an endpoint, takes PUT_MEDIA."
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
