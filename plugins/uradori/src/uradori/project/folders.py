"""Folders that uradori writes to: each its own, inside the project, apart from what authors write.

A folder that breaks a rule is refused as a whole: nothing is read, written or deleted there.
"""

import os
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from uradori.project.problems import Problem


def refused(root: Path, ours: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, Problem]:
    """The problem of each setting in `ours` whose folder may not be written to, by its name.

    `ours` and `theirs` map names of settings to paths relative to `root`: what uradori writes, and
    what authors do. Links are followed, so that a folder is judged by where it really is.
    """
    home = os.path.realpath(root)
    places = {name: os.path.realpath(root / path) for name, path in {**theirs, **ours}.items()}
    problems: dict[str, Problem] = {}
    for name, path in ours.items():
        others = {each: _told_apart(other) for each, other in places.items() if each != name}
        inner = Path(os.path.normpath(path))
        linked = any((root / each).is_symlink() for each in (inner, *inner.parents[:-1]))
        why = next(_objections(places[name], linked, others, home), "")
        if why:
            message = f'tool.uradori.{name}: "{path}" {why}; nothing is written there'
            hint = f'name a folder that nothing else uses, such as ".uradori/{name}"'
            hint = "put a folder in the place of the link" if linked else hint
            problems[name] = Problem("UR905", "pyproject.toml", message, hint=hint)
    return problems


def _objections(place: str, linked: bool, others: Mapping[str, str], home: str) -> Iterator[str]:
    """Why the folder at `place` may not be written to."""
    if place == home or _inside(home, place):
        yield "is the project itself"
    elif not _inside(place, home):
        yield "leads out of the project"
    elif linked:
        yield "leads through a link"
    place, home = _told_apart(place), _told_apart(home)
    for name, other in others.items():
        # Where authors write at the root itself, what is ours cannot help but be inside.
        if place == other or _inside(other, place) or (_inside(place, other) and other != home):
            yield f"overlaps with {name}"


def _told_apart(path: str) -> str:
    """`path` as far as every file system tells it from others: some know no case, or one accent."""
    return unicodedata.normalize("NFC", path).casefold()


def _inside(path: str, folder: str) -> bool:
    """Whether `path` is below `folder`; both are absolute, without links."""
    return path.startswith(folder.rstrip(os.sep) + os.sep)
