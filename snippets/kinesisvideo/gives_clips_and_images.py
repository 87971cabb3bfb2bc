# /// uradori
# confirmed = "40a84945b3aa21a54980d1204074754238c5502f888c0c33594ba27788a98b79"
# backend = "plain"
# kind = "quotation"
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
