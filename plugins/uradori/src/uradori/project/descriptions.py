"""Whether a check of a definition rests on what it describes in words, and on nothing else of it.

Such a check finds words in a text, whatever else its code looks like: a quotation says the same,
shows the words, and does not let them pass for the definition itself.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from uradori.project.kinds import Definition


def described_only(tree: ast.Module, definition: Definition) -> int | None:
    """The line of the first description read, if the assertions rest on descriptions alone.

    None where one rests on something else, or no description is read. It goes by names; where
    they cannot tell, it says None.
    """
    parents = _parents(tree)
    reading = _Reading(definition, parents, _aliases(tree, definition))
    lines = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in definition.descriptions
    ]
    asserted = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    if not lines or not asserted:
        return None
    names = _resting(tree, reading)
    if any(reading.states(node.test, names) for node in asserted):
        return None
    return min(lines)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Tells from the code what is read of a definition."""

    definition: Definition
    parents: dict[ast.AST, ast.AST]
    aliases: frozenset[str]
    """Names that stand for parts, as in `members = shape.members`."""

    def states(self, node: ast.AST, names: set[str]) -> bool:
        """Whether something beside descriptions is in an expression, or in one of these names."""
        return any(
            (isinstance(each, ast.Name) and each.id in names) or self._stated(each)
            for each in ast.walk(node)
        )

    def _stated(self, node: ast.AST) -> bool:
        above = self.parents.get(node)
        # Taking a part by its name leads on to it, no more.
        taken = isinstance(above, ast.Subscript) and above.value is node
        if isinstance(node, ast.Name):
            if node.id in self.aliases:
                return isinstance(node.ctx, ast.Load) and not taken
            # A variable may have any name; what is called is what its name says.
            called = isinstance(above, ast.Call) and above.func is node
            return called and node.id in self.definition.statements
        if not isinstance(node, ast.Attribute):
            return False
        if node.attr in self.definition.parts:
            return not taken and _alias(above) not in self.aliases
        return node.attr in self.definition.statements


def _aliases(tree: ast.Module, definition: Definition) -> frozenset[str]:
    return frozenset(
        _alias(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr in definition.parts
    ) - {""}


def _alias(node: ast.AST | None) -> str:
    """The one name that an assignment gives its value."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name
    return ""


def _resting(tree: ast.Module, reading: _Reading) -> set[str]:
    """The names that hold, or are functions that look at, something beside descriptions."""
    names: set[str] = set()
    while True:
        found = {
            name
            for node in ast.walk(tree)
            for targets, value in _flows(node)
            if reading.states(value, names)
            for name in targets
        }
        if found <= names:
            return names
        names |= found


def _flows(node: ast.AST) -> Iterator[tuple[set[str], ast.AST]]:
    """(names, expression or statement from which something gets into them)."""
    match node:
        case ast.Assign(targets=targets, value=value):
            yield {name for each in targets for name in _names(each)}, value
        case ast.AnnAssign(target=target, value=ast.AST() as value):
            yield _names(target), value
        case ast.AugAssign(target=target, value=value) | ast.NamedExpr(target=target, value=value):
            yield _names(target), value
        case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
            yield _names(target), value
        case ast.withitem(optional_vars=ast.AST() as target, context_expr=value):
            yield _names(target), value
        case ast.FunctionDef(name=name, body=body) | ast.AsyncFunctionDef(name=name, body=body):
            for statement in body:
                yield {name}, statement
        case ast.Call(func=func, args=arguments, keywords=keywords):
            # What is handed to a method may stay with whose method it is: found.update(names).
            held = _names(func.value) if isinstance(func, ast.Attribute) else set[str]()
            for each in (*arguments, *(word.value for word in keywords)):
                yield held, each


def _names(target: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}


def _parents(tree: ast.AST) -> dict[ast.AST, ast.AST]:
    return {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
