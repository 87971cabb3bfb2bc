# /// uradori
# confirmed = "0cc6ae8c8ce8239cd8580a7e019bd9375a773ffaa3a8430576936497f2f77453"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CreateArchive.html"]
# limits.ja = "moto の再生は、ここでは試していない。"
# limits.en = "moto's replay was not tried here."
# [[quotes]]
# place = "botocore:events/CreateArchive.RetentionDays"
# words = "Default value is 0. If set to 0, events are retained indefinitely"
# ///
