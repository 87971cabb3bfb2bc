# /// uradori
# confirmed = "507a45ed4b0ccc3374f1b6e06dd41cbd86faf234a551d1a7cfb42fc5f950d856"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.seq-order"]
# quotes = [
#   { place = "botocore:kinesis/PutRecord", words = "PutRecord returns the shard ID of where the data record was placed and the sequence number that was assigned to the data record." },
#   { place = "botocore:kinesis/PutRecordInput.SequenceNumberForOrdering", words = "Guarantees strictly increasing sequence numbers, for puts from the same client and to the same partition key." },
#   { place = "botocore:kinesis/PutRecordInput.SequenceNumberForOrdering", words = "Usage: set the SequenceNumberForOrdering of record n to the sequence number of record n-1 (as returned in the result when putting record n-1). If this parameter is not set, records are coarsely ordered based on arrival time." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# ///
