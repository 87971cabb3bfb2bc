"""Mutation inside packages whose source lies below the project, as a bug there would.

Where one's own package is under test, what it hands over is half the question. One operator,
constant, branch or result is changed, in a line that the snippet's run came by.
"""

import ast
import copy
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from uradori.evidence.model import Origin
from uradori.run.mutants import CODE, Candidate
from uradori.run.private import LIBRARIES, STANDARD_LIBRARY
from uradori.run.recording import Recording

_SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
_UNMEANT = frozenset({"annotation", "returns", "decorator_list", "type_comment", "type_params"})
"""Parts of a source that say something of it, and do nothing."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a source where one thing can be changed."""

    node: ast.AST
    change: Callable[[Any], None]
    """Changes a node like this one in place."""

    @property
    def texts(self) -> tuple[str, str]:
        """The code before and after."""
        changed = copy.deepcopy(self.node)
        self.change(changed)
        return _text(self.node), _text(changed)


class Inside:
    """Watches which lines of the packages are executed, or has one place in them changed."""

    def __init__(self, recording: Recording, root: Path, packages: Iterable[str]) -> None:
        self._recording, self._root = recording, root
        self._packages = frozenset(packages)
        self._own: dict[str, bool] = {}
        self._executed: dict[str, set[int]] = {}

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Note which lines of the packages' sources are executed, and tell what could be changed.

        Nothing is told of a block that raises.
        """
        threading.settrace(self._entered)
        sys.settrace(self._entered)
        try:
            yield
        finally:
            sys.settrace(None)
            threading.settrace(None)
        self._tell()

    def _tell(self) -> None:
        for filename, lines in sorted(self._executed.items()):
            name = Path(filename).relative_to(self._root).as_posix()
            for number, spot in enumerate(spots(ast.parse(Path(filename).read_bytes()))):
                line = getattr(spot.node, "lineno", 0)
                if line in lines:
                    before, after = spot.texts
                    self._recording.saw(
                        Candidate(number, name, (line,), CODE, Origin.CODE, before, after)
                    )

    def alter(self, filename: str, tree: ast.Module) -> None:
        """Change a source as the mutation says, if it is this one."""
        wanted = self._recording.mutation
        if wanted is None or wanted.origin is not Origin.CODE:
            return
        if Path(filename) == self._root / wanted.operation:
            spot = spots(tree)[wanted.call]
            spot.change(spot.node)
            ast.fix_missing_locations(tree)
            self._recording.mutated = True

    def _entered(self, frame: FrameType, event: str, _argument: Any) -> Any:
        filename = frame.f_code.co_filename
        own = self._own.get(filename)
        if own is None:
            own = self._own[filename] = self._is_own(filename, frame.f_globals.get("__name__"))
        return self._line if own and event == "call" else None

    def _line(self, frame: FrameType, event: str, _argument: Any) -> Any:
        if event == "line":
            self._executed.setdefault(frame.f_code.co_filename, set()).add(frame.f_lineno)
        return self._line

    def _is_own(self, filename: str, module: Any) -> bool:
        if str(module).partition(".")[0] not in self._packages:
            return False
        below = Path(filename).is_relative_to(self._root)
        return below and not filename.startswith((LIBRARIES, STANDARD_LIBRARY))


def spots(tree: ast.Module) -> list[Spot]:
    """Every place in a source where one thing can be changed, in the order of the text."""
    return [spot for node in _meant(tree) for spot in _spots(node)]


def _meant(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all below it that does something."""
    yield node
    if isinstance(node, ast.JoinedStr):
        return
    for name, value in ast.iter_fields(node):
        if name in _UNMEANT:
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, ast.AST) and not _is_docstring(each) and not _is_dunder(each):
                yield from _meant(each)


def _spots(node: ast.AST) -> Iterator[Spot]:
    match node:
        case ast.BinOp() | ast.AugAssign() | ast.BoolOp() if type(node.op) in _SWAPPED:
            yield Spot(node, _swap_operator)
        case ast.Compare():
            for position, operator in enumerate(node.ops):
                if type(operator) in _SWAPPED:
                    yield Spot(node, _swap_comparison(position))
        case ast.UnaryOp(op=ast.Not()):
            yield Spot(node, _negate("operand"))
        case ast.Constant(value=bool() | int() | float() | str() | bytes()):
            yield Spot(node, _alter_constant)
        case ast.If() | ast.While() | ast.IfExp():
            yield Spot(node, _negate("test"))
        case ast.Return(value=ast.expr()) if not _is_none(node.value):
            yield Spot(node, _return_nothing)


def _swap_operator(node: Any) -> None:
    node.op = _SWAPPED[type(node.op)]()


def _swap_comparison(position: int) -> Callable[[Any], None]:
    def swap(node: Any) -> None:
        node.ops[position] = _SWAPPED[type(node.ops[position])]()

    return swap


def _negate(name: str) -> Callable[[Any], None]:
    def negate(node: Any) -> None:
        setattr(node, name, ast.UnaryOp(ast.Not(), getattr(node, name)))

    return negate


def _alter_constant(node: Any) -> None:
    value = node.value
    if isinstance(value, bool):
        node.value = not value
    elif isinstance(value, int | float):
        node.value = value + 1
    else:
        node.value = value + (b"~" if isinstance(value, bytes) else "~")


def _return_nothing(node: Any) -> None:
    node.value = ast.Constant(None)


def _text(node: ast.AST) -> str:
    """The code of a node, without the blocks below it."""
    if isinstance(node, ast.If | ast.While):
        return f"{'if' if isinstance(node, ast.If) else 'while'} {_text(node.test)}"
    return ast.unparse(ast.fix_missing_locations(node))


def _is_none(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_docstring(node: ast.AST) -> bool:
    """Whether this is a text that stands alone: what documents something."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_dunder(node: ast.AST) -> bool:
    """Whether this says something to Python alone: `__all__`, `__slots__`."""
    return isinstance(node, ast.Assign) and all(
        isinstance(target, ast.Name) and target.id.startswith("__") for target in node.targets
    )
