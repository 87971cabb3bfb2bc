# /// uradori
# confirmed = "fea8300e81dc725ada15010edfd62627bdf7ff8e63cf19367b9c51eb221dfad8"
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
