"""The assertions of a snippet, and which clauses each is to show. Pure.

`# shows: low, high` at the end of a statement's first line, or alone on the lines directly above
it, says which clauses the statement shows: an `assert`, or whatever leads to assertions, such as
the call of a helper or a `with`. `# setup`, in the same places, marks a precondition that nobody
needs to see fail. Both may say more in one comment: `# noqa: S101  # shows: low`.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from uradori.project.python_trees import UNREADABLE

_SHOWS = re.compile(r"shows:(?P<labels>.*)")
_SETUP = re.compile(r"setup(:.*)?")
_PERHAPS = re.compile("shows:|setup")
"""What is in the text of everything that has a mark."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """An `assert` statement, or another one that is marked since it leads to assertions."""

    line: int
    """Its first line, counted from 1."""
    last_line: int
    labels: tuple[str, ...] = ()
    """The clauses that it shows; none where it has no mark."""
    setup: bool = False
    """Whether it is a precondition, which need not be seen to fail."""
    asserts: bool = True
    """Whether it is an `assert`, of which a run tells also where it holds."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """What one comment says."""

    labels: tuple[str, ...]
    setup: bool
    alone: bool
    """Whether nothing else stands on its line."""


@lru_cache(2048)
def assertions(source: str) -> tuple[Assertion, ...]:
    """Every `assert` of a snippet and every other marked statement, by their lines.

    There are none in what is no Python. Several rules and every rendering of a snippet ask for
    them, so they are remembered.
    """
    read = _read(source)
    return () if read is None else tuple(_marked_statements(*read))


def strays(source: str) -> tuple[int, ...]:
    """Lines with the labels of clauses that stand at no statement, and so mark nothing."""
    read = _read(source)
    if read is None:
        return ()
    tree, comments = read
    used = {
        line for first in _beginning(tree) for line in (first, *_directly_above(first, comments))
    }
    return tuple(line for line, mark in comments.items() if mark.labels and line not in used)


def marked(known: Iterable[Assertion], lines: Iterable[int]) -> Assertion | None:
    """The statement whose mark counts for an assertion that was reached by way of `lines`.

    It is the innermost that has a mark, and `lines` begin with the innermost; None without any.
    """
    by_line = {each.line: each for each in known if each.labels or each.setup}
    return next((by_line[line] for line in lines if line in by_line), None)


def unlabelled(comment: str) -> str:
    """A comment without the labels of clauses in it; "" where it says nothing else."""
    parts = comment.split("#")
    kept = [each for each in parts[1:] if _SHOWS.fullmatch(each.strip()) is None]
    return comment if len(kept) == len(parts) - 1 else "".join(f"#{each}" for each in kept).strip()


def first_lines(tree: ast.AST) -> Mapping[int, int]:
    """Line → first line of the innermost statement that it belongs to, for every such line."""
    first: dict[int, int] = {}
    for node in _statements(tree):  # an outer one comes before what stands in it
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
            first[line] = node.lineno
    return first


def statements(source: str) -> Mapping[int, str]:
    """Line → what begins there, however it is laid out and whatever comments say.

    Of several statements that begin on one line it is the outermost. What is no Python has none.
    """
    read = _read(source)
    try:
        found = _beginning(read[0]) if read else {}
        return {line: ast.unparse(nodes[0]) for line, nodes in found.items()}
    except UNREADABLE:
        return {}


def _read(source: str) -> tuple[ast.Module, dict[int, _Mark]] | None:
    """The tree, and what each comment says by its line; None where it is no Python."""
    source = source.removeprefix("\ufeff")
    try:
        tree = ast.parse(source)
        if not _PERHAPS.search(source):  # to look for comments takes as long as all else
            return tree, {}
        lines = io.StringIO(source, newline=None)  # which ends lines where Python does
        tokens = tokenize.generate_tokens(lines.readline)
        return tree, {
            token.start[0]: _mark(token.string, alone=not token.line[: token.start[1]].strip())
            for token in tokens
            if token.type == tokenize.COMMENT
        }
    except (*UNREADABLE, tokenize.TokenError):
        return None


def _mark(comment: str, *, alone: bool) -> _Mark:
    labels: list[str] = []
    setup = False
    for part in map(str.strip, comment.split("#")):
        if shows := _SHOWS.fullmatch(part):
            labels += [label for each in shows["labels"].split(",") if (label := each.strip())]
        setup = setup or _SETUP.fullmatch(part) is not None
    return _Mark(tuple(dict.fromkeys(labels)), setup, alone)


def _marked_statements(tree: ast.Module, comments: Mapping[int, _Mark]) -> Iterator[Assertion]:
    for first, nodes in sorted(_beginning(tree).items()):
        places = [first, *_directly_above(first, comments)]
        marks = [comments[line] for line in sorted(places) if line in comments]
        labels = tuple(dict.fromkeys(label for mark in marks for label in mark.labels))
        setup = any(mark.setup for mark in marks)
        asserts = [node for node in nodes if isinstance(node, ast.Assert)]
        # Of several statements on one line the assertions are meant.
        for node in asserts or (nodes[:1] if labels or setup else ()):
            yield Assertion(first, node.end_lineno or first, labels, setup, bool(asserts))


def _directly_above(line: int, comments: Mapping[int, _Mark]) -> Iterator[int]:
    """The lines right above `line` that hold nothing but a comment, the nearest first."""
    return takewhile(
        lambda above: above in comments and comments[above].alone, range(line - 1, 0, -1)
    )


def _beginning(tree: ast.AST) -> dict[int, list[ast.stmt]]:
    """The statements that begin on each line, in order."""
    found: dict[int, list[ast.stmt]] = {}
    for node in _statements(tree):
        found.setdefault(node.lineno, []).append(node)
    return found


def _statements(tree: ast.AST) -> Iterator[ast.stmt]:
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            yield node
