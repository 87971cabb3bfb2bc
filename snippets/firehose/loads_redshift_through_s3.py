# /// uradori
# confirmed = "3f24b38076fa2f68202f782ca0c48dc3c1d83ca90c1f4b2ab7fd76a54001be0f"
# backend = "plain"
# kind = "quotation"
# statements = ["firehose.dest-labels"]
# quotes = [
#   { place = "botocore:firehose/CreateDeliveryStream", words = "An Amazon Redshift destination requires an S3 bucket as intermediate location. Firehose first delivers data to Amazon S3 and then uses COPY syntax to load data into an Amazon Redshift table." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_RedshiftDestinationConfiguration.html",
# ]
# ///
