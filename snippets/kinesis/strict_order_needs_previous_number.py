# /// uradori
# confirmed = "e232e1744d2340cdc9511f7d4ecc6c85b22983b1225738e5a1b277de7e46d971"
# backend = "plain"
# kind = "quotation"
# waivers.UR162 = "SequenceNumberForOrdering is the very member whose description is quoted."
# statements = ["kds.seq-order"]
# quotes = [
#   { place = "botocore:kinesis/PutRecordInput.SequenceNumberForOrdering", words = "Guarantees strictly increasing sequence numbers, for puts from the same client and to the same partition key." },
#   { place = "botocore:kinesis/PutRecordInput.SequenceNumberForOrdering", words = "If this parameter is not set, records are coarsely ordered based on arrival time." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# ///
