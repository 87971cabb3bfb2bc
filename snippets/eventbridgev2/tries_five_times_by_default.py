# /// uradori
# confirmed = "5ce491e710ebe9aa80bffdd3cf5f5c5a09c80317c3b1026e8bfdfb716e438257"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-retry.html"]
# limits.ja = "moto には Custom Event Bus がない。"
# limits.en = "moto has no Custom Event Bus."
# [[quotes]]
# place = "botocore:eventbridgev2/RetryPolicy.MaxRetryAttempts"
# words = "Maximum number of retry attempts (0-185, default: 5)."
# [[quotes]]
# place = "botocore:eventbridgev2/RetryPolicy.MaxEventAgeInSeconds"
# words = "Maximum age of an event in seconds before it is discarded (60-86400, default: 300)."
# ///
