# /// uradori
# confirmed = "595d1664fcb47cc483d1834035eb30ee7c2220ccdb058edc252936905eed3604"
# backend = "plain"
# kind = "engine"
# engines = ["pyav"]
# statements = ["kvs.ingest"]
# fails_when = ["pyav.key_frames_are_rare", "pyav.key_frames_are_frequent"]
# sources = [
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_dataplane_PutMedia.html",
#   "https://aws.amazon.com/kinesis/video-streams/faqs/",
# ]
# account.ja = "4秒（40コマ）の映像を1秒ごとに分けて1つずつ PyAV で復号すると、どの1秒もキーフレームで始まる映像では10コマずつ出てきて、最初の1秒だけがそうである映像では、10コマと、後は0コマだった。"
# account.en = "Four seconds of video (40 frames) were divided into seconds and decoded one by one by PyAV: where each began with a key frame, each gave 10 frames; where only the first did, it gave 10 and the others none."
# limits.ja = "手元で作った H.264 の映像で、ほかの符号化方式は試していない。映像の形式についての文なので、PyAV は何の代役でもない。Kinesis Video Streams には送っておらず、受け取る側がどう検査するかは示さない。"
# limits.en = "The video is made here, in H.264; no other codec was tried. The sentence is about the format of video, so PyAV stands in for nothing. It is not sent to Kinesis Video Streams, and what that checks on receipt is not shown."
# ///
from engines import pyav


# ja: 毎秒10コマで4秒の映像を1秒ずつのクラスターに分け、1つずつ別々に復号する。
# en: Divide 4 seconds at 10 frames a second into clusters of a second; decode each by itself.
def decoded_frames(key_frame_every):
    video = pyav.record(frames=40, key_frame_every=key_frame_every)
    header, *clusters = pyav.split(video)
    return pyav.decode([header + cluster for cluster in clusters])


counts = decoded_frames(key_frame_every=10)
assert counts == [10, 10, 10, 10]  # shows: begins
print("every cluster begins with a key frame:", *counts)

counts = decoded_frames(key_frame_every=40)
assert counts == [10, 0, 0, 0]  # shows: otherwise
print("only the first begins with a key frame:", *counts)
