# /// uradori
# confirmed = "bd1509b74f1e5cb73d48065a538a0a4d01a6219366d75d3d2615a4e945d95061"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.record-fields", "kds.partition-key-producer", "kds.partition-key-shard"]
# quotes = [
#   { place = "botocore:kinesis/CreateStreamInput.RecordDistributionStrategy", words = "The record distribution strategy is only supported for streams that use the on-demand capacity mode." },
#   { place = "botocore:kinesis/PutRecordInput.PartitionKey", words = "If the stream uses the AUTO record distribution strategy, the partition key is optional and any value you provide is ignored, along with any ExplicitHashKey you provide." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateStreamRecordDistributionStrategy.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/service-managed-pk-producing-behavior.html",
# ]
# ///
