"""`python -m uradori`."""

from uradori.hosts.cli.commands import main

main(prog_name="uradori")
