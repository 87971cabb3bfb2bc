# /// uradori
# confirmed = "f0f6a6d9f7defa87de2b6991b62b85bcaf831aad97791822de4e12a299681cf2"
# backend = "plain"
# kind = "quotation"
# statements = ["firehose.deliver"]
# quotes = [
#   { place = "botocore:firehose/CreateDeliveryStream", words = "By default, if no BufferingHints value is provided, Firehose buffers data up to 5 MB or for 5 minutes, whichever condition is satisfied first. BufferingHints is a hint, so there are some cases where the service cannot adhere to these conditions strictly." },
#   { place = "botocore:firehose/BufferingHints.SizeInMBs", words = "Buffer incoming data to the specified size, in MiBs, before delivering it to the destination. The default value is 5." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/buffering-hints.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
# ]
# limits.ja = "単位は、設定の説明では MiB、`CreateDeliveryStream` の説明では MB である。"
# limits.en = "The unit is MiB where the setting is described, and MB in the description of `CreateDeliveryStream`."
# ///
