# /// uradori
# confirmed = "6fdb27b6c6faed77efd0c4d51bdfb2fad60198aae78d184f7120f71e0a9594b4"
# backend = "plain"
# kind = "quotation"
# statements = ["kvs.ingest"]
# quotes = [
#   { place = "botocore:kinesis-video-signaling", words = "Kinesis Video Streams Signaling Service is a intermediate service that establishes a communication channel for discovering peers, transmitting offers and answers in order to establish peer-to-peer connection in webRTC technology." },
#   { place = "botocore:kinesisvideo/GetSignalingChannelEndpoint", words = "A MASTER role results in this API generating an endpoint that a client can use to communicate with any of the viewers on the channel. A VIEWER role results in this API generating an endpoint that a client can use to communicate only with a MASTER." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams-webrtc-dg/latest/devguide/what-is-kvswebrtc.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_GetSignalingChannelEndpoint.html",
# ]
# ///
