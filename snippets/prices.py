"""Prices in US dollars that calculations start from, each with its place, date and source."""

# US East (N. Virginia), June 2026, https://aws.amazon.com/sqs/pricing/
SQS = {
    "usd_per_million_requests": 0.40,
    "free_requests_a_month": 1_000_000,
}
