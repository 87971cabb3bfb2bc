"""What a snippet runs against whose header does not say: told by what it imports.

Only text is looked at, of the snippet and of the helpers below the snippets folder that it imports,
by whatever statement and wherever that stands: nothing is run or need be installed.
"""

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from uradori.project.files import read_text
from uradori.project.kinds import backends
from uradori.project.python_trees import tree_of

PLAIN = "plain"
"""What is left where no import tells of another."""

Import = tuple[int, str]
"""How many dots it begins with, and the dotted name behind them."""


def usual_backend(source: str, folder: Path) -> str:
    """The backend of a snippet with this source, and helpers in the snippets folder `folder`."""
    known = {module: each.name for each in backends().values() for module in each.modules}
    names = {module.partition(".")[0] for module in _reached(source, folder)}
    return next((backend for module, backend in known.items() if module in names), PLAIN)


def files_reached(source: str, folder: Path) -> frozenset[Path]:
    """The files below the snippets folder `folder` that a source may import, also by helpers."""
    seen: set[Path] = set()
    for _ in _reached(source, folder, seen):
        pass
    return frozenset(seen)


def _reached(source: str, folder: Path, seen: set[Path] | None = None) -> Iterator[str]:
    """The dotted names of all that is imported, also by helpers, whose files come into `seen`."""
    waiting: list[tuple[str, tuple[str, ...]]] = [(source, ())]
    seen = set() if seen is None else seen
    while waiting:
        text, package = waiting.pop()
        for dots, name in imports_of(text):
            above = package[: len(package) - dots + 1] if dots else ()
            parts = (*above, *filter(None, name.split(".")))
            yield ".".join(parts)
            for path, inside in _files(folder, parts):
                if path not in seen and path.is_file():
                    seen.add(path)
                    found = read_text(path, path.name, "UR111")
                    waiting += [(found, inside)] if isinstance(found, str) else []


def _files(folder: Path, parts: tuple[str, ...]) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The files that such an import may run, each with the package that it is in."""
    for count in range(1, len(parts) + 1):
        here = parts[:count]
        place = folder.joinpath(*here)
        yield place / "__init__.py", here
        yield place.parent / f"{place.name}.py", here[:-1]


@lru_cache(1024)
def imports_of(source: str) -> tuple[Import, ...]:
    """Everything that a source imports; nothing where it is no Python."""
    nodes = ast.walk(tree) if (tree := tree_of(source)) else ()
    return tuple(dict.fromkeys(each for node in nodes for each in _named(node)))


def _named(node: ast.AST) -> Iterator[Import]:
    match node:
        case ast.Import(names=names):
            yield from ((0, each.name) for each in names)
        case ast.ImportFrom(module=module, names=names, level=dots):
            yield dots, module or ""
            yield from ((dots, f"{module or ''}.{each.name}") for each in names)
        case ast.Call(
            func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"),
            args=[ast.Constant(value=str(name)), *_],
        ):
            yield 0, name
        case _:
            return
