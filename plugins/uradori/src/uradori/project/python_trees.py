"""Python that an author wrote, as a tree; what is no Python is nothing, or a problem. Pure."""

import ast

from uradori.project.problems import Problem

UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
"""What parsing raises: the last two of what is nested too deep."""


def tree_of(source: str) -> ast.Module | None:
    """The tree of a piece of Python, which may begin with a byte order mark; None if it is none."""
    try:
        return ast.parse(source.removeprefix("\ufeff"))
    except UNREADABLE:
        return None


def read_tree(source: str, shown: str, code: str, what: str) -> ast.Module | Problem:
    """As `tree_of`, or a problem with this `code` at the place `shown`; `what` begins its text."""
    try:
        return ast.parse(source.removeprefix("\ufeff"), filename=shown)
    except UNREADABLE as error:
        why = getattr(error, "msg", error) or "nested too deep"
        return Problem(code, shown, f"{what}: {why}", getattr(error, "lineno", None))
