"""Where a test of the project's own stands: in its file, or where its class inherits it from.

What a test comes to is decided by Python when it runs. Here it is read off the text, so that its
code can be shown; a run looks whether it was that code (`run.tests`).
"""

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from uradori.project.import_path import import_path
from uradori.project.model import Inherited
from uradori.project.problems import Problem
from uradori.project.python_trees import tree_of
from uradori.project.settings import Project

SEPARATOR = "::"
Texts = Callable[[str], str | Problem]
"""Gives what a file of the project holds, by its path from the root."""


@dataclass(frozen=True, slots=True)
class FoundTest:
    """A test."""

    path: str
    """The file in which its code stands."""
    text: str
    """What that file holds."""
    first: int
    last: int
    """Lines of its code."""
    name: str
    """As pytest names it."""
    inherited: Inherited | None = None

    @property
    def around(self) -> str:
        """All that imports what the test uses."""
        return f"{self.text}\n{self.inherited.text}" if self.inherited else self.text


@dataclass(frozen=True, slots=True)
class _Class:
    """A class at the top of a file, or in another class."""

    path: str
    line: int
    text: str = field(compare=False)
    node: ast.ClassDef = field(compare=False)


def find_test(project: Project, path: str, names: Sequence[str], texts: Texts) -> FoundTest | None:
    """The test that pytest calls `names` in a file of the project; None where no text shows it."""
    text = texts(path)
    assert isinstance(text, str)
    tree = tree_of(text)
    *classes, last = names
    called = SEPARATOR.join(names)
    name = last.partition("[")[0]
    if tree is None:
        return None
    if not classes:
        span = _span(tree.body, name)
        return FoundTest(path, text, *span, called) if span else None
    families = _Family(project, texts)
    own = families.called(path, classes[0])
    for inner in classes[1:]:
        node = next(_named(own.node.body, inner, ast.ClassDef), None) if own else None
        own = _Class(own.path, node.lineno, own.text, node) if own and node else None
    family = [*families.of(own)] if own else []
    for place, each in enumerate(family):
        if each in family[place + 1 :]:
            continue  # what several have in common comes behind all of them
        if span := _span(each.node.body, name):
            itself = each == own and each.path == path
            inherited = None if itself else Inherited(path, text, each.node.name)
            return FoundTest(each.path, each.text, *span, called, inherited)
    return None


class _Family:
    """Classes and what they inherit from, as far as that stands in files of the project."""

    def __init__(self, project: Project, texts: Texts) -> None:
        self._texts = texts
        self._roots = ("", *(f"{each}/" for each in import_path(project) if each != "."))
        self._known: dict[tuple[str, str], _Class | None] = {}

    def of(self, own: _Class, *heirs: _Class) -> Iterator[_Class]:
        """The class and what it inherits from, the nearest first; some may come twice."""
        yield own
        for base in own.node.bases:
            found = self._meant(own, base)
            if found is not None and found not in (own, *heirs):
                yield from self.of(found, own, *heirs)

    def _meant(self, by: _Class, base: ast.expr) -> _Class | None:
        if isinstance(base, ast.Subscript):  # Base[int]
            return self._meant(by, base.value)
        if isinstance(base, ast.Name):
            return self.called(by.path, base.id)
        if isinstance(base, ast.Attribute):
            return self._in_module(by.path, ast.unparse(base.value), base.attr)
        return None

    def called(self, path: str, name: str) -> _Class | None:
        """What a name means at the top of a file."""
        if (path, name) not in self._known:
            self._known[path, name] = None  # whoever leads in a circle leads nowhere
            self._known[path, name] = self._look_up(path, name)
        return self._known[path, name]

    def _look_up(self, path: str, name: str) -> _Class | None:
        text = self._text(path)
        tree = tree_of(text) if text is not None else None
        if tree is None:
            return None
        assert text is not None
        if node := next(_named(tree.body, name, ast.ClassDef), None):
            return _Class(path, node.lineno, text, node)
        for each in tree.body:
            if not isinstance(each, ast.ImportFrom):
                continue
            for alias in each.names:
                meant = (alias.asname or alias.name) == name
                if meant and (found := self._file(path, _module(each))):
                    return self.called(found, alias.name)
        return None

    def _in_module(self, path: str, written: str, name: str) -> _Class | None:
        """What `module.name` means in a file."""
        tree = tree_of(self._text(path) or "")
        for each in tree.body if tree else ():
            if not isinstance(each, ast.Import | ast.ImportFrom):
                continue
            above = _module(each) if isinstance(each, ast.ImportFrom) else ""
            gap = "" if above.endswith(".") or not above else "."
            for alias in each.names:
                meant = (alias.asname or alias.name) == written
                if meant and (found := self._file(path, f"{above}{gap}{alias.name}")):
                    return self.called(found, name)
        return None

    def _file(self, path: str, module: str) -> str | None:
        """The file of a module that is imported in a file, if it is one of the project's."""
        dots = len(module) - len(module.lstrip("."))
        inner = module.lstrip(".").replace(".", "/")
        above = PurePosixPath(path).parents
        if dots:
            starts = [f"{each}/" for each in above[dots - 1 : dots]]
        else:
            outermost = next(each for each in above if not self._is_package(each))
            starts = [f"{outermost}/", f"{above[0]}/", *self._roots]
        for start in starts:
            for end in (".py", "/__init__.py"):
                name = str(PurePosixPath(f"{start}{inner}{end}"))
                if self._text(name) is not None:
                    return name
        return None

    def _is_package(self, folder: PurePosixPath) -> bool:
        return str(folder) != "." and self._text(f"{folder}/__init__.py") is not None

    def _text(self, path: str) -> str | None:
        text = self._texts(path)
        return text if isinstance(text, str) else None


def _module(node: ast.ImportFrom) -> str:
    """The module as it is written: "..base"."""
    return "." * node.level + (node.module or "")


def _span(nodes: Sequence[ast.stmt], name: str) -> tuple[int, int] | None:
    """First and last line of a function, with what decorates it."""
    for node in _named(nodes, name, ast.FunctionDef | ast.AsyncFunctionDef):
        first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        return first, node.end_lineno or node.lineno
    return None


def _named(nodes: Any, name: str, kind: Any) -> Iterator[Any]:
    return (node for node in nodes if isinstance(node, kind) and node.name == name)
