"""What names in a piece of Python mean, as far as its text alone tells."""

import ast
from collections.abc import Collection, Iterable, Iterator

IMPORTS = frozenset({"__import__", "importlib.import_module"})
"""Functions that import what their first argument names."""


class Names:
    """The full names of what is imported, and of what else is called like that.

    `holders` are modules that are the same wherever they are found: the sys of another module.
    """

    def __init__(self, nodes: Iterable[ast.AST], holders: Collection[str] = ()) -> None:
        nodes = [*nodes]
        self._holders = holders
        self._known = dict(_imported(nodes))
        for node in nodes:  # sys, called s
            if isinstance(node, ast.Assign) and (name := self.of(node.value)):
                self._known |= {
                    each.id: name for each in node.targets if isinstance(each, ast.Name)
                }

    def of(self, node: ast.AST | None) -> str:
        """The full name of what an expression means, as far as that is plain: "sys.modules"."""
        if isinstance(node, ast.Name):
            return self._known.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            if node.attr in self._holders and self.imported(node.value):
                return node.attr
            whole = f"{self.of(node.value)}.{node.attr}"
            parts = whole.rsplit(".", 2)
            return ".".join(parts[-2:]) if parts[-2] in self._holders else whole
        if isinstance(node, ast.Call) and node.args and is_text(node.args[0]):
            return text_of(node.args[0]) if self.of(node.func) in IMPORTS else ""
        return ""

    def imported(self, node: ast.AST | None) -> str:
        """As `of`, of what an import has brought; else empty."""
        first = node
        while isinstance(first, ast.Attribute):
            first = first.value
        brought = isinstance(first, ast.Call) or (
            isinstance(first, ast.Name) and first.id in self._known
        )
        return self.of(node) if brought else ""


def _imported(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, str]]:
    """Names that imports bind, with what they mean."""
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                yield (alias.asname, alias.name) if alias.asname else (top, top)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def is_text(node: ast.AST | None) -> bool:
    """Whether an expression is a text that is written out."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def text_of(node: ast.AST | None) -> str:
    """The text that an expression is, if it is one that is written out; else empty."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
