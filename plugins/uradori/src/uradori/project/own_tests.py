"""A test that a project has, for a person who looks for something to begin with. Read as text."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from uradori.project.files import found_below, read_text
from uradori.project.import_path import told_to_pytest_as
from uradori.project.python_trees import tree_of
from uradori.project.settings import Project, relative
from uradori.project.tests import SEPARATOR

_FOLDERS = ("tests", "test", "testing", "*/tests", "*/*/tests")
"""Where tests usually are; those of a package among several are in its own folder."""
_OTHERS = re.compile(r"\..*|node_modules|site-packages")
"""Folders whose tests are somebody else's."""


def first_test(project: Project) -> str:
    """The address of a test that asserts something, "tests/test_queues.py::test_fifo"; "" for none.

    It is the first in the folders that pytest is told of, else in those that are usually for tests.
    """
    return next(_addresses(project), "")


def _addresses(project: Project) -> Iterator[str]:
    for folder in _folders(project):
        for path in found_below(folder, ".py"):
            if not (path.name.startswith("test_") or path.stem.endswith("_test")):
                continue
            shown = relative(path, project.root)
            text = read_text(path, shown, "UR108") if path.is_file() else ""
            tree = tree_of(text) if isinstance(text, str) else None
            for node in tree.body if tree else ():
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _asserts(node):
                    yield f"{shown}{SEPARATOR}{node.name}"


def _folders(project: Project) -> Iterator[Path]:
    root = project.root
    for pattern in told_to_pytest_as(project, "testpaths") or _FOLDERS:
        if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
            continue  # what lies outside is no test of this project's
        for folder in sorted(root.glob(pattern.rstrip("/"))):
            if not any(map(_OTHERS.fullmatch, folder.relative_to(root).parts)):
                yield folder


def _asserts(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    is_named = node.name.startswith("test_")
    return is_named and any(isinstance(each, ast.Assert) for each in ast.walk(node))
