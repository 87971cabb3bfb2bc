"""Rewriting the assertions of a snippet, so that what they came to can be told. Pure.

`assert test, message` becomes, in the place of the same lines,

    if not recorder.begin(number).judge(test):
        if recorder.stops:                        # as in the real world, and in no broken one
            raise recorder.error(number, message)
        recorder.go_on(number, message)

in which each operand of `test` is handed through `recorder.see(number, which, operand)`. Nothing
is evaluated twice, or in another order; what short circuit leaves out is left out. A simple
statement that calls something, and a `with`, may lead to what asserts on behalf of its callers, and
become

    try: call()
    except recorder.asserted: recorder.note(); raise

so that it is told of whoever catches it later. `exec`, `eval` and `compile` become the recorder's
(`texts.py`), which sees to what a snippet keeps as text. Code in a module of its own stays as it
is.
"""

import ast
import copy
from dataclasses import dataclass, field
from typing import TypeVar

RECORDER = "@uradori"
"""The name under which rewritten code finds the recorder among the builtins; no author's can be
equal, for it is none that could be written."""

EXECUTING = frozenset({"compile", "eval", "exec"})
"""Functions that make code of text."""
_OPAQUE = frozenset({"super", "locals", "globals", "vars", "dir", "eval", "exec"})
"""Functions that look at who calls them: their arguments stay as they are."""
_QUANTIFIERS = frozenset({"all", "any"})
_CALLING = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return)
"""Statements with no others inside them whose calls are made where they stand."""
_MAKERS = (ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp)

Located = TypeVar("Located", bound=ast.AST)


@dataclass(frozen=True, slots=True)
class Operand:
    """An operand that is seen."""

    source: str
    """Its text, on one line."""
    minor: bool
    """Whether it is only part of a call that is an operand itself."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: the number of an operand, or a value that is written out."""

    operand: int | None
    constant: object = None


@dataclass(slots=True)
class Rewritten:
    """One rewritten `assert`."""

    line: int
    """Its first line in the snippet; 0 where it stands in text that the snippet has executed."""
    operands: list[Operand] = field(default_factory=list)
    """In the order in which one reads them; of a call, it before its parts."""
    pairs: list[tuple[Side, Side]] = field(default_factory=list)
    """What stands on either side of each `==`."""


def rewrite(
    tree: ast.Module | ast.Interactive | ast.Expression,
    source: str,
    *,
    first: int = 0,
    placed: bool = True,
) -> list[Rewritten]:
    """Rewrite every assertion of `tree` in place, and give what there is to know of each.

    `source` is the text that was parsed. `first` is the number of the first assertion; `placed`
    says whether its line is one of the snippet's.
    """
    rewriter = _Rewriter(source, first=first, placed=placed)
    if not isinstance(tree, ast.Expression):
        rewriter.body(tree.body)
    if any(name in source for name in EXECUTING):
        _Executing(tree).visit(tree)
    return rewriter.statements


class _Rewriter:
    """Finds the statements; what stands in expressions cannot assert."""

    def __init__(self, source: str, *, first: int, placed: bool) -> None:
        self.statements: list[Rewritten] = []
        self._first, self._placed = first, placed
        self._lines = source.encode().splitlines(keepends=True)

    def body(self, statements: list[ast.stmt]) -> None:
        """Rewrite a block, and the blocks in it."""
        for position, node in enumerate(statements):
            if isinstance(node, ast.Assert):
                statements[position] = self._assertion(node)
            elif isinstance(node, ast.Raise):
                _have_told(node)
            else:
                for name in ("body", "orelse", "finalbody"):
                    self.body(getattr(node, name, []))
                for part in (*getattr(node, "handlers", ()), *getattr(node, "cases", ())):
                    self.body(part.body)
                if _may_assert(node):
                    statements[position] = _noted(node)

    def _assertion(self, node: ast.Assert) -> ast.stmt:
        statement = Rewritten(node.lineno if self._placed else 0)
        number = self._first + len(self.statements)
        self.statements.append(statement)
        test = _Operands(statement, number, self._lines).test(node.test)
        judged = ast.Call(ast.Attribute(_call("begin", number), "judge", ast.Load()), [test], [])
        message = [node.msg] if node.msg is not None else []
        again = copy.deepcopy(message)  # what is rewritten later must not be rewritten twice
        error = ast.Raise(_call("error", number, *message))
        stops = ast.Attribute(ast.Name(RECORDER, ast.Load()), "stops", ast.Load())
        then = [ast.If(stops, [error], []), ast.Expr(_call("go_on", number, *again))]
        made = ast.If(ast.UnaryOp(ast.Not(), judged), then, [])
        return ast.fix_missing_locations(ast.copy_location(made, node))


def _have_told(node: ast.Raise) -> None:
    """Have `raise AssertionError` told of, even if somebody catches it."""
    error = node.exc
    what = error.func if isinstance(error, ast.Call) else error
    if error is not None and isinstance(what, ast.Name) and what.id == "AssertionError":
        node.exc = ast.fix_missing_locations(ast.copy_location(_call("raising", error), error))


def _may_assert(node: ast.stmt) -> bool:
    """Whether a statement may lead to an assertion that a library makes: it calls something."""
    if isinstance(node, ast.With | ast.AsyncWith):
        return True
    return isinstance(node, _CALLING) and any(isinstance(each, ast.Call) for each in ast.walk(node))


def _noted(node: ast.stmt) -> ast.stmt:
    """Have what a statement asserts in vain told of, even if somebody catches it."""
    asserted = ast.Attribute(ast.Name(RECORDER, ast.Load()), "asserted", ast.Load())
    handler = ast.ExceptHandler(asserted, None, [ast.Expr(_call("note")), ast.Raise()])
    # On one line: of what goes over several, the frame would tell the last.
    handler.lineno = handler.end_lineno = node.lineno
    handler.col_offset = handler.end_col_offset = node.col_offset
    made = ast.Try([node], [ast.fix_missing_locations(handler)], [], [])
    return ast.copy_location(made, node)


class _Executing(ast.NodeTransformer):
    """Has the recorder's functions stand for Python's, where a snippet has none of that name."""

    def __init__(self, tree: ast.AST) -> None:
        self._own = frozenset[str]().union(*map(_given, ast.walk(tree)))

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """The name of one of the functions."""
        if not isinstance(node.ctx, ast.Load) or node.id not in EXECUTING - self._own:
            return node
        return _executing(node.id, node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """The same by the module that has it."""
        match node:
            case ast.Attribute(ast.Name("builtins"), name, ast.Load()) if name in EXECUTING:
                return _executing(name, node)
        return self.generic_visit(node)


def _executing(name: str, node: ast.expr) -> ast.expr:
    texts = ast.Attribute(ast.Name(RECORDER, ast.Load()), "texts", ast.Load())
    made = ast.Attribute(texts, name, ast.Load())
    return ast.fix_missing_locations(ast.copy_location(made, node))


def _given(node: ast.AST) -> frozenset[str]:
    """The names that a node gives to something."""
    match node:
        case ast.Name(name, ast.Store()) | ast.arg(name):
            return frozenset({name})
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return frozenset({name})
        case ast.alias(name, other):
            return frozenset({other or name})
    return frozenset()


class _Operands:
    """Has the operands of one assertion handed through the recorder."""

    def __init__(self, statement: Rewritten, number: int, lines: list[bytes]) -> None:
        self._statement, self._number, self._lines = statement, number, lines

    def test(self, node: ast.expr) -> ast.expr:
        """A condition: it is made of conditions, compares operands, or is one."""
        if isinstance(node, ast.BoolOp):
            node.values = [self.test(each) for each in node.values]
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            node.operand = self.test(node.operand)
        elif isinstance(node, ast.IfExp):
            node.test, node.body, node.orelse = map(self.test, (node.test, node.body, node.orelse))
        elif isinstance(node, ast.Compare):
            self._comparison(node)
        elif (elements := _quantified(node)) is not None:
            elements.elt = self.test(elements.elt)  # what was looked at last is what decided
        else:
            return self._seen(node)
        return node

    def _comparison(self, node: ast.Compare) -> None:
        sides: list[Side | None] = []
        seen: list[ast.expr] = []
        for each in (node.left, *node.comparators):
            following = len(self._statement.operands)
            seen.append(self._seen(each))
            is_seen = len(self._statement.operands) > following
            sides.append(Side(following) if is_seen else _written_out(each))
        node.left, node.comparators = seen[0], seen[1:]
        for position, operator in enumerate(node.ops):
            left, right = sides[position : position + 2]
            if isinstance(operator, ast.Eq) and left is not None and right is not None:
                self._statement.pairs.append((left, right))

    def _seen(self, node: ast.expr, *, minor: bool = False) -> ast.expr:
        """`node`, seen; of a call also what is called upon, and with what."""
        if isinstance(node, ast.Lambda | ast.Starred) or _says_all(node):
            return node
        which = len(self._statement.operands)
        self._statement.operands.append(Operand(self._source(node), minor))
        if isinstance(node, ast.Call) and not _looks_at_its_caller(node.func):
            if isinstance(node.func, ast.Attribute):
                node.func.value = self._part(node.func.value)
            node.args = [self._part(each) for each in node.args]
            for keyword in node.keywords:
                keyword.value = self._part(keyword.value)
        return ast.copy_location(_call("see", self._number, which, node), node)

    def _part(self, node: ast.expr) -> ast.expr:
        return node if isinstance(node, _MAKERS) else self._seen(node, minor=True)

    def _source(self, node: ast.expr) -> str:
        """The text of an expression; that of several lines is put on one."""
        first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
        lines = self._lines[first : last + 1]
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        return " ".join(b"".join(lines).decode().split()) if first != last else lines[0].decode()


def _quantified(node: ast.expr) -> ast.GeneratorExp | ast.ListComp | ast.SetComp | None:
    """What `all` or `any` goes through, where that is written there."""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in _QUANTIFIERS
        and len(node.args) == 1
        and isinstance(node.args[0], ast.GeneratorExp | ast.ListComp | ast.SetComp)
    ):
        return node.args[0]
    return None


def _looks_at_its_caller(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id in _OPAQUE


def _says_all(node: ast.expr | None) -> bool:
    """Whether its text says all that there is to say of its value."""
    match node:
        case ast.Constant():
            return True
        case ast.UnaryOp():
            return _says_all(node.operand)
        case ast.BinOp():
            return _says_all(node.left) and _says_all(node.right)
        case ast.Tuple() | ast.List() | ast.Set():
            return all(map(_says_all, node.elts))
        case ast.Dict():
            return all(map(_says_all, (*node.keys, *node.values)))
    return False


def _written_out(node: ast.expr) -> Side | None:
    """A side that is no operand; None where its value cannot be told from its text."""
    try:
        return Side(None, ast.literal_eval(node))
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None


def _call(method: str, *arguments: int | ast.expr) -> ast.Call:
    function = ast.Attribute(ast.Name(RECORDER, ast.Load()), method, ast.Load())
    given = [each if isinstance(each, ast.expr) else ast.Constant(each) for each in arguments]
    return ast.Call(function, given, [])
