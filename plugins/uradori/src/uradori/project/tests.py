"""Where a test of the project's own stands: in its file, or where its class inherits it from.

What a test comes to is decided by Python when it runs. Here it is read off the text, so that its
code can be shown; a run looks whether it is that code (`run.tests`).
"""

import ast
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from uradori.project.import_path import import_path
from uradori.project.model import Inherited
from uradori.project.problems import Problem
from uradori.project.python_trees import tree_of
from uradori.project.settings import Project

SEPARATOR = "::"
_OF_THEIR_OWN = ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
"""What keeps the names to itself that are bound in it."""
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
    within: ast.ClassDef | None = field(default=None, compare=False)
    """The class that it stands in."""


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
        own = _inside(own, own.node, inner) if own else None
    family = [*families.of(own)] if own else []
    for place, each in enumerate(family):
        if each in family[place + 1 :]:
            continue  # what several have in common comes behind all of them
        if span := _span(each.node.body, name):
            itself = each == own and each.path == path
            inherited = None if itself else Inherited(path, text)
            return FoundTest(each.path, each.text, *span, called, inherited)
    return None


class _Family:
    """Classes and what they inherit from, as far as that stands in files of the project."""

    def __init__(self, project: Project, texts: Texts) -> None:
        self._texts = texts
        self._roots = ("", *(f"{each}/" for each in import_path(project) if each != "."))
        self._known: dict[tuple[str, str, int], _Class | None] = {}

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
            if by.within is not None and _bound(by.within.body, base.id, by.line):
                return _inside(by, by.within, base.id, by.line)
            return self.called(by.path, base.id, by.line)
        if isinstance(base, ast.Attribute):
            return self._in_module(by.path, ast.unparse(base.value), base.attr)
        return None

    def called(self, path: str, name: str, before: int = sys.maxsize) -> _Class | None:
        """What a name means at the top of a file, at the line `before` or at its end."""
        key = path, name, before
        if key not in self._known:
            self._known[key] = None  # whoever leads in a circle leads nowhere
            self._known[key] = self._look_up(*key)
        return self._known[key]

    def _look_up(self, path: str, name: str, before: int) -> _Class | None:
        text = self._text(path)
        tree = tree_of(text) if text is not None else None
        if tree is None:
            return None
        assert text is not None
        node = _bound(tree.body, name, before)
        if isinstance(node, ast.ClassDef):
            return _Class(path, node.lineno, text, node)
        if isinstance(node, ast.ImportFrom) and (found := self._file(path, _module(node))):
            meant = [each.name for each in node.names if (each.asname or each.name) == name]
            return self.called(found, meant[-1])
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


def _inside(
    own: _Class, outer: ast.ClassDef, name: str, before: int = sys.maxsize
) -> _Class | None:
    """The class of a name that stands in another of the same file."""
    node = _bound(outer.body, name, before)
    if not isinstance(node, ast.ClassDef):
        return None
    return _Class(own.path, node.lineno, own.text, node, outer)


def _span(nodes: Sequence[ast.stmt], name: str) -> tuple[int, int] | None:
    """First and last line of a function, with what decorates it."""
    node = _bound(nodes, name)
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return None
    first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
    return first, node.end_lineno or node.lineno


def _bound(nodes: Sequence[ast.stmt], name: str, before: int = sys.maxsize) -> ast.stmt | None:
    """The statement by which a name means what it does behind a block, or at one of its lines.

    That is the last one which binds it, be it in a branch.
    """
    above = (node for node in reversed(nodes) if node.lineno < before)
    return next((node for node in above if name in _binds(node)), None)


def _binds(node: ast.AST) -> Iterator[str]:
    """Names that a statement binds where it stands."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Import | ast.ImportFrom):
        yield from (each.asname or each.name.partition(".")[0] for each in node.names)
    elif isinstance(node, ast.Name):
        yield from () if isinstance(node.ctx, ast.Load) else (node.id,)
    elif not isinstance(node, _OF_THEIR_OWN):
        for each in ast.iter_child_nodes(node):
            yield from _binds(each)
