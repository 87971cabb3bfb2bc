# /// uradori
# confirmed = "6aad94a5f9d630f86e854b3d5d25cf876fc5737ae788a54d7026fe2e57c679de"
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
