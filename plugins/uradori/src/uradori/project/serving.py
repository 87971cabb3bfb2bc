"""What `uradori serve` and the server that it starts say to each other: build now."""

TOLD_BY = "URADORI_TOLD_BY"
"""The variable with the path of a file that changes whenever there is something new to show.

A server that has it leaves watching snippets and evidence to whoever changes that file, who first
runs what a change made stale: so a saved snippet is seen with its verdict, and never without.
"""
