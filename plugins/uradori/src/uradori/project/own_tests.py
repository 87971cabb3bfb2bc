"""A test that a project has, for a person who looks for something to begin with. Read as text."""

import ast
from collections.abc import Iterator

from uradori.project.files import found_below, read_text
from uradori.project.python_trees import tree_of
from uradori.project.settings import Project, relative
from uradori.project.tests import SEPARATOR

_FOLDERS = ("tests", "test")


def first_test(project: Project) -> str:
    """The address of a test that asserts something, "tests/test_queues.py::test_fifo"; "" for none.

    It is the first in the folders that are usually for tests.
    """
    return next(_addresses(project), "")


def _addresses(project: Project) -> Iterator[str]:
    for folder in _FOLDERS:
        for path in found_below(project.path(folder), ".py"):
            if not (path.name.startswith("test_") or path.stem.endswith("_test")):
                continue
            shown = relative(path, project.root)
            text = read_text(path, shown, "UR108") if path.is_file() else ""
            tree = tree_of(text) if isinstance(text, str) else None
            for node in tree.body if tree else ():
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _asserts(node):
                    yield f"{shown}{SEPARATOR}{node.name}"


def _asserts(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    is_named = node.name.startswith("test_")
    return is_named and any(isinstance(each, ast.Assert) for each in ast.walk(node))
