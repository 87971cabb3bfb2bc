# /// uradori
# confirmed = "4f4713784e7892a0df083ac855a0e0ad87ebbd694f3b64e0e365ac5fed14c115"
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
