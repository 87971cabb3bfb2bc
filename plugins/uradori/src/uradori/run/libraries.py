"""Which packages a snippet is about: those of which mutation changes what they hand over."""

import ast
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import metadata
from importlib.machinery import PathFinder
from pathlib import Path, PurePosixPath

from uradori.project.files import read_text
from uradori.project.import_path import import_path
from uradori.project.kinds import inputs
from uradori.project.model import Snippet
from uradori.project.python_trees import tree_of
from uradori.project.settings import Project

PLAIN = "plain"
"""The backend of which nothing testifies but what the snippet imports."""
TESTER = "pytest"
"""What runs a test, and is not what it is about."""
TESTIFY = frozenset({"sqlite3"})
"""Modules of the standard library that have a version of their own, so that a badge names them."""


def under_test(snippet: Snippet, project: Project) -> tuple[str, ...]:
    """Top-level modules of the packages that a snippet is about.

    They are those that its header names, else those that it imports, without what comes with
    Python, what is mutated in another way, and modules beside the snippet. Where engines testify,
    or a simulation, a package is only a tool unless the header names it.
    """
    texts = _of_test(snippet, project) if snippet.test else (snippet.source,)
    imported = list(dict.fromkeys(name for text in texts for name in _imported(text)))
    if snippet.header.libraries:
        found = (name for each in snippet.header.libraries for name in _modules(each, imported))
        return tuple(dict.fromkeys(found))
    if snippet.header.backend != PLAIN or snippet.header.engines:
        return ()
    otherwise = {name for spec in inputs().values() for name in spec.witnesses}
    folders = [project.path(project.settings.snippets)]
    files = [snippet.path] if snippet.test else []
    files += [snippet.inherited.path] if snippet.inherited else []
    folders += [project.path(each).parent for each in files]
    return tuple(
        name
        for name in imported
        if (name in TESTIFY or name not in sys.stdlib_module_names)
        and name not in otherwise
        and not (snippet.test and name == TESTER)
        and not any(_is_beside(name, each, project) for each in folders)
    )


def _of_test(snippet: Snippet, project: Project) -> Iterator[str]:
    """The file of a test, that of the class which inherits it, and those that give it fixtures."""
    yield snippet.around
    place = snippet.inherited
    if place is not None:
        yield place.text
    for folder in PurePosixPath(place.path if place else snippet.path).parents:
        name = f"{folder}/conftest.py"
        with suppress(FileNotFoundError):
            text = read_text(project.path(name), name, "UR170")
            yield text if isinstance(text, str) else ""


def _is_beside(module: str, folder: Path, project: Project) -> bool:
    """Whether a module is a helper in a folder.

    Python takes a folder without an __init__.py only where nothing else has its name, and so may
    a folder of claims be called as the library that they are about.
    """
    if any((folder / each).is_file() for each in (f"{module}.py", f"{module}/__init__.py")):
        return True
    places = [str(project.path(each)) for each in import_path(project)]
    found = PathFinder.find_spec(module, [*places, *sys.path])
    return (folder / module).is_dir() and (found is None or found.loader is None)


def _imported(source: str) -> Iterator[str]:
    """Top-level names of all that a snippet imports by statement."""
    tree = tree_of(source)
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def _modules(distribution: str, imported: list[str]) -> list[str]:
    """The modules of a distribution that the snippet imports; mostly one of nearly its name."""
    name = distribution.lower().replace("-", "_")
    if name in imported:
        return [name]
    try:
        files = metadata.files(distribution) or ()
    except metadata.PackageNotFoundError:
        files = ()
    tops = {each.parts[0].removesuffix(".py") for each in files}
    return [each for each in imported if each in tops] or [name]
