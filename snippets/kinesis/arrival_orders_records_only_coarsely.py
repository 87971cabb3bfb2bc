# /// uradori
# confirmed = "019607f8452922642f6961d8bb06224e195ee0a2f89f6fcd26f212d06a07c2ae"
# backend = "plain"
# kind = "quotation"
# waivers.UR162 = "SequenceNumberForOrdering is the member whose description is quoted."
# statements = ["kds.seq-order"]
# quotes = [
#   { place = "botocore:kinesis/PutRecordInput.SequenceNumberForOrdering", words = "If this parameter is not set, records are coarsely ordered based on arrival time." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# ///
