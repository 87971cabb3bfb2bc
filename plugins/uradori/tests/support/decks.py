"""The plan of a deck that the minimal site can have."""

from support.sites import CLAIM

PLAN = f"""\
id = 1764028800
file = "notes"
rows = "bills.md"
skip = ["bills.taste"]

[[figure]]
claim = "{CLAIM}"
ja = ["2ドル"]
en = ["two dollars"]
"""
NAME = "docs/deck.toml"
