# /// uradori
# confirmed = "e95bdf722df3fa5972076ddbde730bceeab0c0fa39c91fc791d657c48b5e62de"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:firehose/DataFormatConversionConfiguration", words = "Specifies that you want Firehose to convert data from the JSON format to the Parquet or ORC format before writing it to Amazon S3. Firehose uses the serializer and deserializer that you specify, in addition to the column information from the Amazon Web Services Glue table, to deserialize your input data from JSON and then serialize it to the Parquet or ORC format." },
# ]
# sources = ["https://docs.aws.amazon.com/firehose/latest/APIReference/API_DataFormatConversionConfiguration.html"]
# ///
