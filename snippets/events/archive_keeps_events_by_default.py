# /// uradori
# confirmed = "ee4ed890ea6de341ad9c9ab913a8cdb5cf1eb58f95959ab771e6f03cd542d575"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CreateArchive.html"]
# limits.ja = "moto の再生は、ここでは試していない。"
# limits.en = "moto's replay was not tried here."
# [[quotes]]
# place = "botocore:events/CreateArchive.RetentionDays"
# words = "If set to 0, events are retained indefinitely"
# ///
