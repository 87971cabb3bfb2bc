# /// uradori
# confirmed = "35c879a9fa3690c8cfbe42f15fe609919662cdb076c1252b1391506803eff329"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.record-fields", "kds.partition-key-producer", "kds.partition-key-shard"]
# quotes = [
#   { place = "botocore:kinesis/CreateStreamInput.RecordDistributionStrategy", words = "The record distribution strategy is only supported for streams that use the on-demand capacity mode. If you do not specify this parameter, the stream uses USER_PARTITION_KEY." },
#   { place = "botocore:kinesis/PutRecordInput.PartitionKey", words = "If the stream uses the AUTO record distribution strategy, the partition key is optional and any value you provide is ignored, along with any ExplicitHashKey you provide." },
#   { place = "botocore:kinesis/Record.PartitionKey", words = "For a stream that uses the AUTO record distribution strategy, this value is not returned if the producer did not provide a partition key when writing the record. If the producer provided a partition key, the original value is returned even though it was not used to determine shard placement." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateStreamRecordDistributionStrategy.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/service-managed-pk-producing-behavior.html",
# ]
# ///
