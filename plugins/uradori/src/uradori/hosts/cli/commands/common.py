"""What several commands have in common."""

from pathlib import Path

import click

from uradori.project.settings import find_root

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")

JOBS = "Runs at a time; default: two a core, and beside them as many that wait for programs."


def root() -> Path:
    """The project around the working directory."""
    found = find_root(Path.cwd())
    if found is None:
        raise click.ClickException(
            "no project here: run uradori init, or add [tool.uradori] to pyproject.toml"
        )
    return found
