"""What a snippet says is not there: words that another world may have. Pure.

`assert "Engine" not in members` cannot fail in a world in which no member is ever added, nor can
`assert not any("Node" in name for name in names)`. These words are told here, so that mutation can
add them.
"""

import ast
from collections.abc import Iterator, Mapping

MOST_WORDS = 12
"""Words that are told; a longer list is data, not what a sentence denies."""


def denied(tree: ast.Module) -> tuple[str, ...]:
    """Every word that an assertion of a snippet looks for and must not find, in order."""
    known = _named(tree)
    found: dict[str, None] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            for part in _denying(node.test):
                found |= dict.fromkeys(_words(part, known))
    return tuple(found)[:MOST_WORDS]


def _denying(test: ast.expr) -> Iterator[ast.expr]:
    """The parts of a condition that name what must not be found."""
    for node in ast.walk(test):
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node.operand
        elif isinstance(node, ast.Compare):
            sides = (node.left, *node.comparators)
            for position, operator in enumerate(node.ops):
                if isinstance(operator, ast.NotIn):
                    yield sides[position]


def _words(node: ast.expr, known: Mapping[str, list[str]]) -> Iterator[str]:
    """The texts that are written in an expression, or that the names in it stand for."""
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value:
            yield each.value
        elif isinstance(each, ast.Name):
            yield from known.get(each.id, ())


def _named(tree: ast.Module) -> dict[str, list[str]]:
    """Name → the texts that it may stand for: assigned, or gone through one by one."""
    known: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            targets, values = node.targets, node.value
        elif isinstance(node, ast.For | ast.comprehension):
            targets, values = [node.target], node.iter
        else:
            continue
        if isinstance(values, ast.Constant | ast.Tuple | ast.List | ast.Set):
            for target in targets:
                if isinstance(target, ast.Name):
                    known.setdefault(target.id, []).extend(_words(values, {}))
    return known
