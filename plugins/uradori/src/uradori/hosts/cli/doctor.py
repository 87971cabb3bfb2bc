"""Says what this machine has of what runs need: walls round them, and engines."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from uradori.evidence.installed import how_to_get, is_missing
from uradori.project.settings import find_root, load_project
from uradori.run.walls import Wall, stand

OF_WALLS = {
    Wall.NETWORK: "no service of this machine is reached",
    Wall.CAPABILITIES: "root has no rights over others",
    Wall.LANDLOCK: "no file of yours is read, none is written but in a scratch folder",
    Wall.SECCOMP: "no other process is looked into, none is started by snippets without engines",
}
"""What each keeps a run from."""


@click.command()
@click.option(
    "--require",
    "required",
    multiple=True,
    metavar="WALL",
    type=click.Choice([each.value for each in Wall]),
    help="Fail unless this wall can be built here; may be repeated.",
)
def doctor(required: Sequence[str]) -> None:
    """Say which walls the kernel puts round runs here, and which engines are missing."""
    standing = stand()
    for wall, why in standing.items():
        click.echo(f"{'✘' if why else '✔'} {wall}: {why or OF_WALLS[wall]}")
    root = find_root(Path.cwd())
    for engine in load_project(root).settings.engines.values() if root else ():
        if is_missing(engine, root or Path()):
            click.echo(f"✘ engine {how_to_get(engine)}: not here")
        else:
            click.echo(f"✔ engine {engine.name}")
    if lacking := [each for each in required if standing[Wall(each)]]:
        click.echo(f"walls that are required here and missing: {', '.join(lacking)}", err=True)
        sys.exit(1)
