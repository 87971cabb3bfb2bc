# /// uradori
# confirmed = "4120c7d5113494b49beb43fda9658deb474a08edbc8d64676dbc3c40e6594a3e"
# backend = "plain"
# kind = "quotation"
# waivers.UR162 = "PutRecord is the operation whose member is quoted."
# statements = ["kds.seq-order"]
# quotes = [
#   { place = "botocore:kinesis/PutRecordInput.SequenceNumberForOrdering", words = "Guarantees strictly increasing sequence numbers, for puts from the same client and to the same partition key." },
#   { place = "botocore:kinesis/PutRecordInput.SequenceNumberForOrdering", words = "Usage: set the SequenceNumberForOrdering of record n to the sequence number of record n-1 (as returned in the result when putting record n-1)." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# ///
