"""Examples in docstrings of the project's own packages: what its functions are said to return.

Read from the source text; nothing is imported. Only what a sentence of its own can say is taken:
one call of a public function with literal arguments, and the value that it is said to give.
"""

import ast
import doctest
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from uradori.project.files import found_below, read_text
from uradori.project.import_path import import_path, packages
from uradori.project.problems import Problem
from uradori.project.python_trees import tree_of
from uradori.project.settings import Project, relative


@dataclass(frozen=True, slots=True)
class Example:
    """A call, and what it is said to return."""

    module: str
    function: str
    call: str
    """As written: `slugify("A b")`."""
    value: str
    """As its docstring has it: `'a-b'`."""


def examples(project: Project) -> Iterator[Example]:
    """Every example that a sentence could state, in the order of files."""
    for folder in dict.fromkeys((*import_path(project), ".")):
        top = project.path(folder)
        for package in packages(project, top) if top.is_dir() else ():
            for path in found_below(package, ".py"):
                yield from _of_file(path, top, project)
        for path in sorted(top.glob("*.py")):
            yield from _of_file(path, top, project)


def _of_file(path: Path, top: Path, project: Project) -> Iterator[Example]:
    text = read_text(path, relative(path, project.root), "UR117")
    if isinstance(text, Problem) or ">>>" not in text:
        return
    parts = path.relative_to(top).with_suffix("").parts
    module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    if any(part.startswith("_") or not part.isidentifier() for part in module.split(".")):
        return
    tree = tree_of(text)
    for node in tree.body if tree else ():
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield from _of_function(node, module)


def _of_function(node: ast.FunctionDef, module: str) -> Iterator[Example]:
    try:
        found = doctest.DocTestParser().get_examples(ast.get_docstring(node) or "")
    except ValueError:  # its indentation is not doctest's
        return
    for each in found:
        call, value = each.source.strip(), each.want.strip()
        if not each.options and _calls(call, node.name) and _is_value(value):
            yield Example(module, node.name, call, value)


def _calls(source: str, name: str) -> bool:
    """Whether a text is one call of a function by its name, with literals for arguments."""
    try:
        call = ast.parse(source, mode="eval").body
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            return False
        for argument in (*call.args, *(each.value for each in call.keywords)):
            ast.literal_eval(argument)
    except (SyntaxError, ValueError, TypeError, MemoryError, RecursionError):
        return False
    return call.func.id == name and "\n" not in source


def _is_value(text: str) -> bool:
    """Whether a text is a literal that a check can tell from nothing."""
    try:
        return "\n" not in text and ast.literal_eval(text) is not None
    except (SyntaxError, ValueError, TypeError, MemoryError, RecursionError):
        return False
