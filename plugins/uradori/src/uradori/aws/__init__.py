"""Everything that knows boto3, botocore or moto."""
