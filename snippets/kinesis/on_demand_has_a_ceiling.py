# /// uradori
# confirmed = "ec629d9535f348a6498d3b218068b65252f9d02780e223f7ca22520035a6f946"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html",
# ]
# limits.ja = "言葉は、保存された写しで読んだ。"
# limits.en = "The words were read in stored copies."
# [[quotes]]
# place = "https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html"
# words = "By default, new data streams created with the on-demand capacity mode have 4 MB/s of write and 8 MB/s of read throughput."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html"
# words = "For other Regions, data streams with the on-demand capacity mode scale up to 200 MB/s of write and 400 MB/s read throughput."
# read = 2026-11-29
# ///
