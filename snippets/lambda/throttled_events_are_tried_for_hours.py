# /// uradori
# confirmed = "49871e0eea264ffe82faf7a05c6b4f0489d92edd17bc966b0f6582dfa4b80236"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html",
# ]
# limits.ja = "moto はスロットリングも再試行もしない。"
# limits.en = "moto neither throttles nor retries."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html"
# words = "For throttling errors (429) and system errors (500-series), Lambda returns the event to the queue and attempts to run the function again for up to 6 hours by default. The retry interval increases exponentially from 1 second after the first attempt to a maximum of 5 minutes."
# read = 2026-11-29
# ///
