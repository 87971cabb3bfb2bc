# /// uradori
# confirmed = "a4ce031cc899211637af30a466a1d008adf8f1dc7dc93adb30c9ebd47eef0bb1"
# backend = "plain"
# kind = "quotation"
# statements = ["kvs.process", "kvs.ingest"]
# quotes = [
#   { place = "botocore:kinesisvideo/CreateStreamInput.DataRetentionInHours", words = "The default value is 0, indicating that the stream does not persist data." },
#   { place = "botocore:kinesisvideo/CreateStreamInput.DataRetentionInHours", words = "When the DataRetentionInHours value is 0, consumers can still consume the fragments that remain in the service host buffer, which has a retention time limit of 5 minutes and a retention memory limit of 200 MB." },
#   { place = "botocore:kinesis-video-archived-media/GetHLSStreamingSessionURL", words = "Data retention must be greater than 0." },
#   { place = "botocore:kinesis-video-archived-media/GetDASHStreamingSessionURL", words = "Data retention must be greater than 0." },
#   { place = "botocore:kinesis-video-archived-media/GetClip", words = "Data retention must be greater than 0." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_CreateStream.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/how-playback.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams-webrtc-dg/latest/devguide/ingestion-create-stream.html",
# ]
# limits.ja = "API の既定値である。コンソールは、ストリームを作るときに別の値を入れることがある。"
# limits.en = "This is the API's default; the console may fill in another value when it creates a stream."
# ///
