"""`python -m uradori`."""

from uradori.adapters.cli import main

main(prog_name="uradori")
