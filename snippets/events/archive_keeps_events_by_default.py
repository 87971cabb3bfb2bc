# /// uradori
# confirmed = "05042fdc087cf7475ff17e797f1a12a06318bd689fe30320408e688abe389050"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CreateArchive.html"]
# limits.ja = "moto の再生は、ここでは試していない。"
# limits.en = "moto's replay was not tried here."
# [[quotes]]
# place = "botocore:events/CreateArchive.RetentionDays"
# words = "Default value is 0. If set to 0, events are retained indefinitely"
# ///
