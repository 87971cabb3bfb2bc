"""Claims, ledger and errata as HTML."""
