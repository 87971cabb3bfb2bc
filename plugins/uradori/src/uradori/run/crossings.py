"""Where a snippet meets what it calls: rewritten, so that what it is handed can be changed. Pure.

    f(x)            →  crossing.call(f, used)(x)
    o.name          →  crossing.attribute(o, "name")
    o[key]          →  crossing.item(o, key)
    a + b, a == b   →  crossing.operation("+", a, b)
    for x in o      →  for x in crossing.each(o)
    from m import n →  …; n = crossing.imported("m", "n", n)

Only the snippet's own code is rewritten, and whoever receives something receives a real value of
the same type: neither stand-ins for objects nor patches of the package's own are needed.
"""

import ast
from collections.abc import Iterable
from typing import Any, TypeVar

from uradori.run.rewriting import RECORDER

CROSSING = "@crossing"
"""The name under which rewritten code finds who watches; no author's can be equal."""

OPERATORS: dict[type[ast.operator | ast.cmpop], str] = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.Div: "truediv",
    ast.FloorDiv: "floordiv",
    ast.Mod: "mod",
    ast.Pow: "pow",
    ast.MatMult: "matmul",
    ast.BitAnd: "and_",
    ast.BitOr: "or_",
    ast.BitXor: "xor",
    ast.Eq: "eq",
    ast.NotEq: "ne",
    ast.Lt: "lt",
    ast.LtE: "le",
    ast.Gt: "gt",
    ast.GtE: "ge",
}
"""Operators of which objects decide what they give, with the function of the module `operator`."""

Located = TypeVar("Located", bound=ast.AST)


def instrument(tree: ast.Module, packages: Iterable[str]) -> None:
    """Have all that `tree` does with these packages told to who watches, in place."""
    _Instrument(frozenset(packages)).visit(tree)
    ast.fix_missing_locations(tree)


class _Instrument(ast.NodeTransformer):
    def __init__(self, packages: frozenset[str]) -> None:
        self._packages = packages

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        """A call whose result nobody uses can only go wrong otherwise."""
        if isinstance(node.value, ast.Call) and not _is_ours(node.value):
            node.value = self._call(node.value, used=False)
            return node
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """A call, of which the function is looked at before it is called."""
        return self.generic_visit(node) if _is_ours(node) else self._call(node, used=True)

    def _call(self, node: ast.Call, *, used: bool) -> ast.Call:
        function = node.func
        if isinstance(function, ast.Name) and function.id in {"super", "locals", "globals", "vars"}:
            return node
        # What a method is looked up on is met there; the method itself is no value.
        if isinstance(function, ast.Attribute):
            function.value = self.visit(function.value)
        else:
            node.func = self.visit(function)
        node.args = [self.visit(each) for each in node.args]
        node.keywords = [self.visit(each) for each in node.keywords]
        node.func = _told("call", node.func, ast.Constant(used))
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """An attribute that is read, unless its name means another in a class."""
        self.generic_visit(node)
        mangled = node.attr.startswith("__") and not node.attr.endswith("__")
        if not isinstance(node.ctx, ast.Load) or mangled or _is_ours(node):
            return node
        return _placed(_told("attribute", node.value, ast.Constant(node.attr)), node)

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """An item that is read; of a slice nothing is told."""
        self.generic_visit(node)
        if not isinstance(node.ctx, ast.Load) or _has_slice(node.slice):
            return node
        return _placed(_told("item", node.value, node.slice), node)

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """An operation that an object may decide about."""
        self.generic_visit(node)
        name = OPERATORS.get(type(node.op))
        if name is None or _is_constant(node.left, node.right):
            return node
        return _placed(_told("operation", ast.Constant(name), node.left, node.right), node)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """A comparison of two."""
        self.generic_visit(node)
        name = OPERATORS.get(type(node.ops[0])) if len(node.ops) == 1 else None
        if name is None:
            return node
        told = _told("operation", ast.Constant(name), node.left, node.comparators[0])
        return _placed(told, node)

    def visit_For(self, node: ast.For) -> ast.AST:
        """A loop."""
        self.generic_visit(node)
        node.iter = _placed(_told("each", node.iter), node.iter)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        """A loop inside an expression."""
        self.generic_visit(node)
        if not node.is_async:
            node.iter = _placed(_told("each", node.iter), node.iter)
        return node

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST | list[ast.AST]:
        """Values that are imported; modules, classes and functions are met where they are used."""
        if node.level or (node.module or "").partition(".")[0] not in self._packages:
            return node
        made: list[ast.AST] = [node]
        for each in node.names:
            if each.name != "*":
                name = each.asname or each.name
                source = (ast.Constant(node.module), ast.Constant(each.name))
                told = _told("imported", *source, ast.Name(name, ast.Load()))
                made.append(_placed(ast.Assign([ast.Name(name, ast.Store())], told), node))
        return made

    def visit_match_case(self, node: ast.match_case) -> ast.AST:
        """A case, without its pattern, in which there is nothing but names."""
        node.guard = node.guard and self.visit(node.guard)
        self._block(node)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """An annotation says what a value is, and gives none."""
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        """Of what a function takes, the defaults."""
        node.defaults = [self.visit(each) for each in node.defaults]
        node.kw_defaults = [each and self.visit(each) for each in node.kw_defaults]
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """A function, without its decorators and annotations."""
        return self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        """As any other function."""
        return self._function(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """A class, without its bases and decorators, which are no values."""
        self._block(node)
        return node

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        node.args = self.visit(node.args)
        self._block(node)
        return node

    def _block(self, node: Any) -> None:
        visited = [self.visit(each) for each in node.body]
        node.body = [
            each for part in visited for each in (part if isinstance(part, list) else [part])
        ]


def _is_ours(node: ast.expr) -> bool:
    """Whether this is a call that rewriting put there, or what is called in it."""
    if isinstance(node, ast.Call):
        return _is_ours(node.func)
    if not isinstance(node, ast.Attribute):
        return False
    begun = node.attr == "judge" and isinstance(node.value, ast.Call) and _is_ours(node.value)
    return begun or (isinstance(node.value, ast.Name) and node.value.id in {RECORDER, CROSSING})


def _is_constant(*nodes: ast.expr) -> bool:
    return all(isinstance(node, ast.Constant) for node in nodes)


def _has_slice(node: ast.expr) -> bool:
    return any(isinstance(each, ast.Slice | ast.Starred) for each in ast.walk(node))


def _told(method: str, *arguments: ast.expr) -> ast.Call:
    function = ast.Attribute(ast.Name(CROSSING, ast.Load()), method, ast.Load())
    return ast.Call(function, list(arguments), [])


def _placed(made: Located, at: ast.AST) -> Located:
    return ast.copy_location(made, at)
