"""Pages that were carried over: held to all that uradori asks, whatever the settings ignore."""

CARRIED = (
    "sqs.md",
    "sqs-fifo.md",
    "route53.md",
    "sns.md",
    "kinesis.md",
    "firehose.md",
    "video-streams.md",
    "lambda.md",
    "loose-coupling.md",
    "choosing.md",
    "flink.md",
    "caching.md",
    "elasticache.md",
    "glue.md",
    "recovery.md",
    "sessions.md",
)
"""Their names, the same in each language."""
