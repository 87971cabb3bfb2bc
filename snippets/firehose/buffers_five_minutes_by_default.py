# /// uradori
# confirmed = "abca27c4066f9ea45c68e0565c07118548bf2e0b9ab8eebac0468674a23d9e11"
# backend = "plain"
# kind = "quotation"
# waivers.UR162 = "The unit is MiB where the setting is described, see the limits."
# statements = ["firehose.deliver"]
# quotes = [
#   { place = "botocore:firehose/CreateDeliveryStream", words = "By default, if no BufferingHints value is provided, Firehose buffers data up to 5 MB or for 5 minutes, whichever condition is satisfied first. BufferingHints is a hint, so there are some cases where the service cannot adhere to these conditions strictly." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/buffering-hints.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
# ]
# limits.ja = "単位は、設定の説明では MiB、CreateDeliveryStream の説明では MB である。"
# limits.en = "The unit is MiB where the setting is described, and MB in the description of CreateDeliveryStream."
# ///
