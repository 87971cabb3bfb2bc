"""What the assertions of a snippet say, for holding the figures of a sentence against it. Pure."""

import ast
import builtins
import operator
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from uradori.evidence.figures import Compared
from uradori.evidence.model import Evaluated
from uradori.project.python_trees import tree_of

LARGEST_POWER = 64
LARGEST_BASE = 1024
DEEPEST = 8
"""Constants are worked out only as far as people write them: 2 ** 20, 14 * 24 * 60 * 60."""

_BUILTINS = frozenset(dir(builtins))
_OPERATORS: dict[type[ast.operator], Callable[..., Any]] = {
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.LShift: operator.lshift,
}
"""How people write a number by others. A sum is none of these: it states what it adds."""
_SIGNS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.LShift: "<<",
    ast.RShift: ">>",
    ast.BitOr: "|",
    ast.BitAnd: "&",
    ast.BitXor: "^",
    ast.MatMult: "@",
    ast.Invert: "~",
    ast.Not: "not",
    ast.USub: "-",
    ast.UAdd: "+",
    ast.And: "and",
    ast.Or: "or",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Await: "await",
}
"""What operators are called in a sentence."""
_OF_ONE_VALUE = frozenset({"assertTrue", "assertFalse", "assertIsNone", "assertIsNotNone"})
"""Methods of unittest's whose second argument is a message, however much it looks compared."""


class Asserted:
    """The statements of one snippet, by their lines.

    `around` is the file of a test, whose imports stand above it.
    """

    def __init__(self, source: str, around: str = "") -> None:
        tree = _parsed(source)
        self._names = _Names.of(_parsed(around) if around else tree)
        self._statements = [node for node in ast.walk(tree) if isinstance(node, ast.stmt)]

    def by(self, lines: Iterable[int], evaluated: Iterable[Evaluated] = ()) -> Compared:
        """What the statements on these lines assert, and the values of what was evaluated."""
        shown = Compared()
        asserting = [node for line in dict.fromkeys(lines) for node in self._on(line)]
        for node in asserting:
            _say(node, self._names, shown)
        inside = (_alternatives(each) for node in asserting for each in ast.walk(node))
        unsaid = {ast.unparse(each) for each in inside if each is not None}
        for each in evaluated:
            for value in each.values:
                if value.source not in unsaid:
                    shown.add_text(value.value)
        return shown

    def _on(self, line: int) -> Iterator[ast.AST]:
        """What asserts in the innermost statement that a line belongs to."""
        around = [
            node
            for node in self._statements
            if node.lineno <= line <= (node.end_lineno or node.lineno)
        ]
        if around:
            yield from _asserting(
                min(around, key=lambda node: (node.end_lineno or 0) - node.lineno)
            )


def _parsed(source: str) -> ast.Module:
    return tree_of(source) or ast.Module([], [])


def _asserting(node: ast.stmt) -> Iterator[ast.AST]:
    """Of a statement that has others inside it, what stands on its own lines."""
    match node:
        case ast.Assert():
            yield node.test  # its message is printed, and compared with nothing
        case ast.With() | ast.AsyncWith():
            yield from (item.context_expr for item in node.items)
        case ast.For() | ast.AsyncFor():
            yield node.iter
        case ast.If() | ast.While():
            yield node.test
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Try() | ast.Match():
            return
        case _:
            yield node


def _say(node: ast.AST, names: "_Names", shown: Compared) -> None:
    """Take up what an expression says."""
    left = [node]
    while left:
        each = left.pop()
        if sign := _SIGNS.get(type(each)):
            shown.operators.add(sign)
        match each:
            case ast.Call(func=ast.Name(id="print")):
                continue
            case ast.Constant(value=str() as text):
                shown.add_text(text)
            case ast.Constant(value=bytes() as data):
                shown.add_text(data.decode(errors="backslashreplace"))
            case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
                shown.add_number(value)
            case ast.BinOp(op=operation) if (amount := _constant(each)) is not None:
                _take_up(amount, operation, shown)
                # What is written counts, but not what a part of a product comes to.
                within = [part for part in ast.walk(each) if part is not each]
                left += [part for part in within if isinstance(part, ast.Constant | ast.operator)]
                continue
            case ast.Name(id=name) if name in names.foreign:
                shown.add_name(name)
            case ast.Attribute(attr=name) | ast.keyword(arg=str() as name) if name not in names.own:
                shown.add_name(name)
        left += _compared(each)


def _compared(node: ast.AST) -> Iterable[ast.AST]:
    """The parts of an expression that say what holds where it does.

    Of a method of unittest's that looks at one value that is no more than the value, and of
    alternatives nothing: one of them is enough, and nobody knows which.
    """
    match node:
        case ast.Call(func=ast.Attribute(attr=name), args=[value, *_]) if name in _OF_ONE_VALUE:
            return node.func, value
        case ast.BoolOp(op=ast.Or() as operator_):
            return (operator_,)
    among = _alternatives(node)
    return [each for each in ast.iter_child_nodes(node) if each is not among]


def _alternatives(node: ast.AST) -> ast.expr | None:
    """What an expression lists of which one is enough: `x in (5, 7)`, `isinstance(x, (A, B))`."""
    match node:
        case ast.Compare(
            ops=[ast.In()],
            comparators=[
                ast.Tuple(elts=[_, _, *_])
                | ast.List(elts=[_, _, *_])
                | ast.Set(elts=[_, _, *_]) as among
            ],
        ):
            return among
        case ast.Call(
            func=ast.Name(id="isinstance"), args=[_, ast.Tuple(elts=[_, _, *_]) as among]
        ):
            return among
    return None


def _take_up(value: float, by: ast.operator, shown: Compared) -> None:
    """Take up what written numbers come to: a power is a number, a product no more than an amount.

    People write 10 ** 6 for a number, and 14 * 24 * 60 * 60 for one that has a unit.
    """
    shown.add_amount(value)
    if isinstance(by, ast.Pow | ast.LShift):
        shown.add_number(value)


def _constant(node: ast.AST, depth: int = DEEPEST) -> float | None:
    """The value of a number, or of a product of numbers; None of all else, and of a sum."""
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=operand) if depth:
            number = _constant(operand, depth - 1)
            return None if number is None else -number
        case ast.BinOp(left=left, op=op, right=right) if depth and type(op) in _OPERATORS:
            one, other = _constant(left, depth - 1), _constant(right, depth - 1)
            return None if one is None or other is None else _worked_out(one, op, other)
    return None


def _worked_out(one: float, op: ast.operator, other: float) -> float | None:
    grows = isinstance(op, ast.Pow | ast.LShift)
    if grows and not (0 <= other <= LARGEST_POWER and abs(one) <= LARGEST_BASE):
        return None
    try:
        return _OPERATORS[type(op)](one, other)  # type: ignore[no-any-return] # of two numbers
    except (ArithmeticError, TypeError):
        return None


@dataclass(frozen=True, slots=True)
class _Names:
    """The names in a snippet, by who gave them."""

    own: frozenset[str]
    """The snippet itself, to something or to what it imports."""
    foreign: frozenset[str]
    """Python, or whoever wrote what is imported."""

    @classmethod
    def of(cls, tree: ast.AST) -> "_Names":
        own: set[str] = set()
        foreign = set(_BUILTINS)
        for node in ast.walk(tree):
            match node:
                case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                    own.add(name)
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    own.add(name)
                case ast.ClassDef(name=name) | ast.ExceptHandler(name=str() as name):
                    own.add(name)
                case ast.Attribute(attr=name, ctx=ast.Store()):
                    own.add(name)
                case ast.alias(name=name, asname=other) if other in {None, name}:
                    foreign.add(name.partition(".")[0])
                case ast.alias(asname=str() as name):
                    own.add(name)
        return cls(frozenset(own), frozenset(foreign - own))
