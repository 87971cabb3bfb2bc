"""What several commands have in common."""

from pathlib import Path

import click

from uradori.project.root import SETTINGS
from uradori.project.settings import find_root

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")

_BELOW = (f"*/{SETTINGS}", f"*/*/{SETTINGS}")

JOBS = "Runs at a time; default: two a core, and beside them as many that wait for programs."


def root() -> Path:
    """The project around the working directory."""
    here = Path.cwd()
    found = find_root(here)
    if found is None:
        below = ", ".join(each.relative_to(here).as_posix() for each in _projects_below(here))
        do = f"go to one of those below: {below}" if below else "run uradori init"
        raise click.ClickException(
            f"no project here: {do}, or add [tool.uradori] to pyproject.toml"
        )
    return found


def _projects_below(folder: Path) -> list[Path]:
    """Projects in folders of a folder, as of packages that share a repository."""
    files = sorted(each for pattern in _BELOW for each in folder.glob(pattern))
    return [
        each.parent
        for each in files
        if not any(part.startswith(".") for part in each.relative_to(folder).parts)
        and find_root(each.parent) == each.parent
    ]
