"""Edits to files of a project, shown before they are made, and taken back where they fail."""

import difflib
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from uradori.project.files import real, write_atomically
from uradori.project.terminal import one_line


@dataclass(frozen=True, slots=True)
class Edit:
    """What one file will be; `before` is None where it is new."""

    path: str
    """Relative to the root."""
    before: str | None
    after: str | None
    """None where the file will be gone."""


class Edits:
    """Edits that are made together or not at all; a file that is a link stays one."""

    def __init__(self, root: Path, edits: Iterable[Edit]) -> None:
        self.root = root
        self.edits: Sequence[Edit] = [each for each in edits if each.before != each.after]
        self._made: list[Edit] = []
        self._folders: list[Path] = []

    def show(self) -> None:
        """Print them as `diff -u` would. Raises ClickException where one leads out of the root."""
        outside = [each.path for each in self.edits if not self._is_inside(each)]
        if outside:
            names = ", ".join(outside)
            message = f"{names}: leads out of the project: what is there is not changed from here"
            raise click.ClickException(message)
        for each in self.edits:
            before, after = ((text or "").splitlines() for text in (each.before, each.after))
            old = "/dev/null" if each.before is None else each.path
            new = "/dev/null" if each.after is None else each.path
            for line in difflib.unified_diff(before, after, old, new, lineterm=""):
                colour = {"+": "green", "-": "red"}.get(line[:1])
                click.secho(one_line(line), fg=colour)

    def _is_inside(self, edit: Edit) -> bool:
        return real(self.root / edit.path).is_relative_to(real(self.root))

    def make(self) -> None:
        """Write them; what cannot be written takes back what was. Raises OSError."""
        try:
            for each in self.edits:
                path = self.root / each.path
                missing = [up for up in path.parents if not up.exists()]
                self._folders += reversed(missing)
                self._made.append(each)
                if each.after is None:
                    path.unlink()
                else:
                    write_atomically(real(path), each.after.encode())
        except BaseException:
            self.take_back()
            raise

    def take_back(self) -> None:
        """Leave every file and folder as it was before."""
        for each in reversed(self._made):
            path = self.root / each.path
            if each.before is None:
                path.unlink(missing_ok=True)
            else:
                write_atomically(real(path), each.before.encode())
        for folder in reversed(self._folders):
            shutil.rmtree(folder, ignore_errors=True)  # it was not there, so all in it is ours
        self._made.clear()
        self._folders.clear()
