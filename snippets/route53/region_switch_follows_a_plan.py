# /// uradori
# confirmed = "a456a0a8f8f6ddfa21f2246d6c17223fe5172256aad94bf4cf113c57f4947ace"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.multiregion"]
# quotes = [
#   { place = "botocore:arc-region-switch", words = "Amazon Application Recovery Controller (ARC) Region switch helps you to quickly and reliably shift traffic away from an impaired Amazon Web Services Region to a healthy Region. With Region switch, you can create plans that define the steps to shift traffic for your application from one Amazon Web Services Region to another." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/r53recovery/latest/dg/region-switch.html",
# ]
# ///
