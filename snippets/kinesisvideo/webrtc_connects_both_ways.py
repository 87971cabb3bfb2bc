# /// uradori
# confirmed = "0dc5f2aafbde1ac58fbb171b96ef87001e23ad09a252e5654d32e9717f1be1c3"
# backend = "plain"
# kind = "quotation"
# statements = ["kvs.ingest"]
# quotes = [
#   { place = "botocore:kinesisvideo/GetSignalingChannelEndpoint", words = "A MASTER role results in this API generating an endpoint that a client can use to communicate with any of the viewers on the channel. A VIEWER role results in this API generating an endpoint that a client can use to communicate only with a MASTER." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams-webrtc-dg/latest/devguide/what-is-kvswebrtc.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_GetSignalingChannelEndpoint.html",
# ]
# ///
