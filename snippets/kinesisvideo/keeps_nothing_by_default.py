# /// uradori
# confirmed = "160cf1c2e286f75c1cb8abdf83a5cc195d79b5247e80ddb882f356ba2aa9d9f5"
# backend = "plain"
# kind = "quotation"
# statements = ["kvs.process", "kvs.ingest"]
# quotes = [
#   { place = "botocore:kinesisvideo/CreateStreamInput.DataRetentionInHours", words = "The default value is 0, indicating that the stream does not persist data." },
#   { place = "botocore:kinesisvideo/CreateStreamInput.DataRetentionInHours", words = "When the DataRetentionInHours value is 0, consumers can still consume the fragments that remain in the service host buffer, which has a retention time limit of 5 minutes and a retention memory limit of 200 MB." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_CreateStream.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/how-playback.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams-webrtc-dg/latest/devguide/ingestion-create-stream.html",
# ]
# limits.ja = "API の既定値である。コンソールは、ストリームを作るときに別の値を入れることがある。"
# limits.en = "This is the API's default; the console may fill in another value when it creates a stream."
# ///
