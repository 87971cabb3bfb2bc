# /// uradori
# confirmed = "895fc98652ad2f054274c2a42387cfb2735518a6ce735911ac3e61c17825ca21"
# backend = "plain"
# kind = "quotation"
# was = ["kinesisvideo/plays_back_and_cuts_out"]
# statements = ["kvs.process"]
# quotes = [
#   { place = "botocore:kinesis-video-archived-media/GetClip", words = "Downloads an MP4 file (clip) containing the archived, on-demand media from the specified video stream over the specified time range." },
#   { place = "botocore:kinesis-video-archived-media/GetImages", words = "Retrieves a list of images corresponding to each timestamp for a given time range, sampling interval, and image format configuration." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/how-playback.html",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
# ]
# ///
